# parity 1
# recorded: cpython 3.11.2
"""A read of None bytes reads all."""
sock = Socket(recv=[b'abcdefg'])
f = makefile(sock, 'rb', 3)
#: refs 1
f.read(None)
#> b'abcdefg'
#: recv_into(8192) -> 7
#: recv_into(8192) -> EOF
#end
#: refs 0
