# parity 1
# recorded: cpython 3.11.2
"""A read of -1 bytes reads all."""
sock = Socket(recv=[b'abcd', b'ef'])
f = makefile(sock, 'rb', 4)
#: refs 1
f.read(-1)
#> b'abcdef'
#: recv_into(8192) -> 4
#: recv_into(8192) -> 2
#: recv_into(8192) -> EOF
#end
#: refs 0
