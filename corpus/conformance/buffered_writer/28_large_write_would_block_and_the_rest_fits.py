# parity 1
# recorded: cpython 3.11.2
"""A large write keeps a rest that fits into the buffer without asking again."""
sock = Socket(send=[7, WOULD_BLOCK])
f = makefile(sock, 'wb', 4)
#: refs 1
f.write(b'0123456789')
#> 10
#: send(b'0123456789') -> 7
f.flush()
#! BlockingIOError(0, 'write could not complete without blocking', 0)
#: send(b'789') -> WOULD_BLOCK
f.flush()
#> None
#: send(b'789') -> 3
#end
#: refs 0
