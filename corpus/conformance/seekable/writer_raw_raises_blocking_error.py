# parity 1
# recorded: cpython 3.11.2
"""A BlockingIOError of the raw write is a would-block for write, and leaves flush as it is."""
m = Memory(write=[OSError(11), OSError(11), OSError(11)])
f = BufferedWriter(m, 4)
f.write(b'abc')
#> 3
f.write(b'd')
#> 1
f.write(b'ef')
#! BlockingIOError(0, 'write could not complete without blocking', 0)
#: write(b'abcd') -> OSError(11)
f.write(b'ghijkl')
#! BlockingIOError(0, 'write could not complete without blocking', 0)
#: write(b'abcd') -> OSError(11)
f.flush()
#! BlockingIOError(11, 'Resource temporarily unavailable')
#: write(b'abcd') -> OSError(11)
#end
#: write(b'abcd') -> 4
#: close()
