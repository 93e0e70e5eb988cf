# parity 1
# recorded: cpython 3.11.2
"""A detach whose flush would block leaves the writer attached."""
sock = Socket(send=[WOULD_BLOCK])
f = makefile(sock, 'wb', 8)
#: refs 1
f.write(b'abc')
#> 3
f.detach()
#! BlockingIOError(0, 'write could not complete without blocking', 0)
#: send(b'abc') -> WOULD_BLOCK
f.raw
#> <SocketIO #1>
f.detach()
#> <SocketIO #1>
#: send(b'abc') -> 3
#: refs 0
