# parity 1
# recorded: cpython 3.11.2
"""After a flush that would block in the middle, tell still counts all the bytes."""
m = Memory(write=[2, WOULD_BLOCK])
f = BufferedWriter(m, 8)
f.write(b'abcdef')
#> 6
f.flush()
#! BlockingIOError(0, 'write could not complete without blocking', 0)
#: write(b'abcdef') -> 2
#: write(b'cdef') -> WOULD_BLOCK
f.tell()
#> 6
m.tell()
#> 2
f.write(b'gh')
#> 2
f.flush()
#> None
#: write(b'cdefgh') -> 6
#end
#: close()
