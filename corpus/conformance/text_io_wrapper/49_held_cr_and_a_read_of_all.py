# parity 1
# recorded: cpython 3.11.2
"""A read of all joins a held CR to the LF that it begins with."""
sock = Socket(recv=[b'ab\r', b'\nc\r'])
f = makefile(sock, 'r')
#: refs 1
f.read(1)
#> 'a'
#: recv_into(8192) -> 3
f.read()
#> 'b\nc\n'
#: recv_into(8192) -> 3
#: recv_into(8192) -> EOF
#end
#: refs 0
