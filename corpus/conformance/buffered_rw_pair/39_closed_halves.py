# parity 1
# recorded: cpython 3.11.2
"""A closed half is refused with its own complaint."""
r = Memory()
w = Memory()
w.close()
#> None
#: close()
BufferedRWPair(r, w)
#! ValueError('I/O operation on closed file.')
r.close()
#> None
#: close()
BufferedRWPair(r, w)
#! ValueError('I/O operation on closed file.')
