# parity 1
# recorded: cpython 3.11.2
"""A peek that would block returns empty bytes."""
sock = Socket(recv=[WOULD_BLOCK, b'x'])
f = makefile(sock, 'rb', 8)
#: refs 1
f.peek()
#> b''
#: recv_into(8) -> WOULD_BLOCK
f.peek()
#> b'x'
#: recv_into(8) -> 1
#end
#: refs 0
