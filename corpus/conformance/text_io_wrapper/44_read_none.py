# parity 1
# recorded: cpython 3.11.2
"""A read of None characters reads all."""
sock = Socket(recv=[b'abc\r\n', b'de'])
f = makefile(sock, 'r')
#: refs 1
f.read(None)
#> 'abc\nde'
#: recv_into(8192) -> 5
#: recv_into(8192) -> 2
#: recv_into(8192) -> EOF
#end
#: refs 0
