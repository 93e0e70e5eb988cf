# parity 1
# recorded: cpython 3.11.2
"""A would-block of the buffer's write raises from the flush, and what did not fit is lost."""
sock = Socket(send=[WOULD_BLOCK, WOULD_BLOCK])
f = makefile(sock, 'w', 4)
#: refs 1
f.write('abc')
#> 3
f.flush()
#! BlockingIOError(0, 'write could not complete without blocking', 0)
#: send(b'abc') -> WOULD_BLOCK
f.write('defgh')
#> 5
f.flush()
#! BlockingIOError(0, 'write could not complete without blocking', 1)
#: send(b'abc') -> WOULD_BLOCK
f.flush()
#> None
#: send(b'abcd') -> 4
#end
#: refs 0
