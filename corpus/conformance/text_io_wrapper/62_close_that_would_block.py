# parity 1
# recorded: cpython 3.11.2
"""A close that would block raises, and the bytes go in the second try."""
sock = Socket(send=[1, WOULD_BLOCK])
f = makefile(sock, 'w')
#: refs 1
f.write('abc')
#> 3
f.close()
#! BlockingIOError(0, 'write could not complete without blocking', 0)
#: send(b'abc') -> 1
#: send(b'bc') -> WOULD_BLOCK
#: send(b'bc') -> 2
#: refs 0
f.closed
#> True
