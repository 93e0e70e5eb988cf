# parity 1
# recorded: cpython 3.11.2
"""A read1 that would block returns empty bytes and not None."""
sock = Socket(recv=[WOULD_BLOCK, b'ab'])
f = makefile(sock, 'rb', 4)
#: refs 1
f.read1(2)
#> b''
#: recv_into(2) -> WOULD_BLOCK
f.read1(2)
#> b'ab'
#: recv_into(2) -> 2
#end
#: refs 0
