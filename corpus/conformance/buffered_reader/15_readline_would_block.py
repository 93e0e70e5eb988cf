# parity 1
# recorded: cpython 3.11.2
"""A readline that would block returns the part that it has, or empty bytes."""
sock = Socket(recv=[b'ab', WOULD_BLOCK, WOULD_BLOCK, b'c\n'])
f = makefile(sock, 'rb', 8)
#: refs 1
f.readline()
#> b'ab'
#: recv_into(8) -> 2
#: recv_into(8) -> WOULD_BLOCK
f.readline()
#> b''
#: recv_into(8) -> WOULD_BLOCK
f.readline()
#> b'c\n'
#: recv_into(8) -> 2
#end
#: refs 0
