# parity 1
# recorded: cpython 3.11.2
"""A large write that would block at once fills the buffer and says how many bytes it took."""
sock = Socket(send=[WOULD_BLOCK])
f = makefile(sock, 'wb', 4)
#: refs 1
f.write(b'0123456789')
#! BlockingIOError(0, 'write could not complete without blocking', 4)
#: send(b'0123456789') -> WOULD_BLOCK
f.flush()
#> None
#: send(b'0123') -> 4
#end
#: refs 0
