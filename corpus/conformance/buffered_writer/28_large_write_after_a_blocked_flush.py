# parity 1
# recorded: cpython 3.11.2
"""A large write behind bytes that cannot go out fills the buffer and sends nothing of its own."""
sock = Socket(send=[2, WOULD_BLOCK])
f = makefile(sock, 'wb', 4)
#: refs 1
f.write(b'abc')
#> 3
f.write(b'0123456789')
#! BlockingIOError(0, 'write could not complete without blocking', 3)
#: send(b'abc') -> 2
#: send(b'c') -> WOULD_BLOCK
f.flush()
#> None
#: send(b'c012') -> 4
#end
#: refs 0
