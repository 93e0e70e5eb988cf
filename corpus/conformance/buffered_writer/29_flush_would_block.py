# parity 1
# recorded: cpython 3.11.2
"""A flush that would block raises with a count of 0 and keeps the pending bytes."""
sock = Socket(send=[WOULD_BLOCK])
f = makefile(sock, 'wb', 8)
#: refs 1
f.write(b'abc')
#> 3
f.flush()
#! BlockingIOError(0, 'write could not complete without blocking', 0)
#: send(b'abc') -> WOULD_BLOCK
f.flush()
#> None
#: send(b'abc') -> 3
#end
#: refs 0
