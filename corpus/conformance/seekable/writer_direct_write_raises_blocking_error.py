# parity 1
# recorded: cpython 3.11.2
"""A BlockingIOError that the raw write raises for a large write comes out as it is."""
m = Memory(write=[OSError(11)])
f = BufferedWriter(m, 4)
f.write(b'0123456789')
#! BlockingIOError(11, 'Resource temporarily unavailable')
#: write(b'0123456789') -> OSError(11)
f.tell()
#> 0
#end
#: close()
