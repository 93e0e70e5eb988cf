# parity 1
# recorded: cpython 3.11.2
"""bpo-13322: a write that would block was not reported, where what fits is kept and counted."""
sock = Socket(send=[WOULD_BLOCK])
f = makefile(sock, 'wb', 8)
#: refs 1
f.write(b'12345')
#> 5
f.write(b'67890')
#! BlockingIOError(0, 'write could not complete without blocking', 3)
#: send(b'12345') -> WOULD_BLOCK
f.flush()
#> None
#: send(b'12345678') -> 8
#end
#: refs 0
