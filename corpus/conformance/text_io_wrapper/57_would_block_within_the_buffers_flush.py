# parity 1
# recorded: cpython 3.11.2
"""A would-block of the buffer's flush raises, and the next flush goes on."""
sock = Socket(send=[1, WOULD_BLOCK])
f = makefile(sock, 'w')
#: refs 1
f.write('abc')
#> 3
f.flush()
#! BlockingIOError(0, 'write could not complete without blocking', 0)
#: send(b'abc') -> 1
#: send(b'bc') -> WOULD_BLOCK
f.flush()
#> None
#: send(b'bc') -> 2
#end
#: refs 0
