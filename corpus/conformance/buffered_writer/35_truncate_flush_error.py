# parity 1
# recorded: cpython 3.11.2
"""The truncate of an open writer is the error of its flush when there is one."""
sock = Socket(send=[WOULD_BLOCK])
f = makefile(sock, 'wb', 8)
#: refs 1
f.write(b'abc')
#> 3
f.truncate(1)
#! BlockingIOError(0, 'write could not complete without blocking', 0)
#: send(b'abc') -> WOULD_BLOCK
f.truncate(1)
#! UnsupportedOperation('truncate')
#: send(b'abc') -> 3
#end
#: refs 0
