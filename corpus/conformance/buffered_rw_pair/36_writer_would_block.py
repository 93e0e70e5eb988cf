# parity 1
# recorded: cpython 3.11.2
"""A would-block of the writer leaves the reader alone."""
sock = Socket(recv=[b'abc'], send=[WOULD_BLOCK])
f = makefile(sock, 'rwb', 4)
#: refs 1
f.write(b'abcd')
#> 4
f.write(b'ef')
#! BlockingIOError(0, 'write could not complete without blocking', 0)
#: send(b'abcd') -> WOULD_BLOCK
f.read(3)
#> b'abc'
#: recv_into(4) -> 3
f.flush()
#> None
#: send(b'abcd') -> 4
#end
#: refs 0
