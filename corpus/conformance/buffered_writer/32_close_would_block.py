# parity 1
# recorded: cpython 3.11.2
"""A close whose flush would block loses the bytes and raises."""
sock = Socket(send=[WOULD_BLOCK, ALL])
f = makefile(sock, 'wb', 8)
#: refs 1
f.write(b'abc')
#> 3
f.close()
#! BlockingIOError(0, 'write could not complete without blocking', 0)
#: send(b'abc') -> WOULD_BLOCK
#: refs 0
f.closed
#> True
sock.fileno()
#> 3
