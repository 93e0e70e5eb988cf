# parity 1
# recorded: cpython 3.11.2
"""A large write that would block later counts what was sent and what was buffered."""
sock = Socket(send=[3, WOULD_BLOCK])
f = makefile(sock, 'wb', 4)
#: refs 1
f.write(b'0123456789')
#! BlockingIOError(0, 'write could not complete without blocking', 7)
#: send(b'0123456789') -> 3
#: send(b'3456789') -> WOULD_BLOCK
f.flush()
#> None
#: send(b'3456') -> 4
#end
#: refs 0
