# parity 1
# recorded: cpython 3.11.2
"""A flush that would block after a part raises with a count of 0 too."""
sock = Socket(send=[2, WOULD_BLOCK])
f = makefile(sock, 'wb', 8)
#: refs 1
f.write(b'abcde')
#> 5
f.flush()
#! BlockingIOError(0, 'write could not complete without blocking', 0)
#: send(b'abcde') -> 2
#: send(b'cde') -> WOULD_BLOCK
f.flush()
#> None
#: send(b'cde') -> 3
#end
#: refs 0
