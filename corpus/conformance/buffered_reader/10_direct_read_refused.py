# parity 1
# recorded: cpython 3.11.2
"""A large read whose first raw read is refused is None at would-block and empty at the end."""
sock = Socket(recv=[WOULD_BLOCK, EOF])
f = makefile(sock, 'rb', 4)
#: refs 1
f.read(9)
#> None
#: recv_into(8) -> WOULD_BLOCK
f.read(9)
#> b''
#: recv_into(8) -> EOF
#end
#: refs 0
