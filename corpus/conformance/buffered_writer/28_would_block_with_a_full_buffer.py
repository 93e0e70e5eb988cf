# parity 1
# recorded: cpython 3.11.2
"""A write that would block with a full buffer takes nothing."""
sock = Socket(send=[WOULD_BLOCK])
f = makefile(sock, 'wb', 4)
#: refs 1
f.write(b'abcd')
#> 4
f.write(b'e')
#! BlockingIOError(0, 'write could not complete without blocking', 0)
#: send(b'abcd') -> WOULD_BLOCK
f.flush()
#> None
#: send(b'abcd') -> 4
#end
#: refs 0
