# parity 1
# recorded: cpython 3.11.2
"""A seek whose flush would block does not move."""
m = Memory(b'0123', write=[1, WOULD_BLOCK])
f = BufferedWriter(m, 8)
f.write(b'ab')
#> 2
f.seek(3)
#! BlockingIOError(0, 'write could not complete without blocking', 0)
#: write(b'ab') -> 1
#: write(b'b') -> WOULD_BLOCK
f.tell()
#> 2
f.seek(3)
#> 3
#: write(b'b') -> 1
#: seek(3, 0) -> 3
#end
#: close()
