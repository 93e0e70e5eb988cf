# parity 1
# recorded: cpython 3.11.2
"""A write that would block and does not fit fills the buffer and says how many bytes it took."""
sock = Socket(send=[1, WOULD_BLOCK])
f = makefile(sock, 'wb', 4)
#: refs 1
f.write(b'abc')
#> 3
f.write(b'defgh')
#! BlockingIOError(0, 'write could not complete without blocking', 2)
#: send(b'abc') -> 1
#: send(b'bc') -> WOULD_BLOCK
f.flush()
#> None
#: send(b'bcde') -> 4
#end
#: refs 0
