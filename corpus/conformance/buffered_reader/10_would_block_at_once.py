# parity 1
# recorded: cpython 3.11.2
"""A read whose first raw read would block returns None."""
sock = Socket(recv=[WOULD_BLOCK, b'abc'])
f = makefile(sock, 'rb', 8)
#: refs 1
f.read(3)
#> None
#: recv_into(8) -> WOULD_BLOCK
f.read(3)
#> b'abc'
#: recv_into(8) -> 3
#end
#: refs 0
