# parity 1
# recorded: cpython 3.11.2
"""The tail of a part flush did not move to the front: pending bytes were lost or sent twice."""
sock = Socket(send=[3, WOULD_BLOCK])
f = makefile(sock, 'wb', 8)
#: refs 1
f.write(b'12345')
#> 5
f.write(b'abcdefghijklmnopqrst')
#! BlockingIOError(0, 'write could not complete without blocking', 6)
#: send(b'12345') -> 3
#: send(b'45') -> WOULD_BLOCK
f.flush()
#> None
#: send(b'45abcdef') -> 8
#end
#: refs 0
