# parity 1
# recorded: cpython 3.11.2
"""The close of a reader closes its Memory, whose complaint then answers the questions."""
m = Memory(b'0123')
f = BufferedReader(m, 4)
f.read(1)
#> b'0'
#: readinto(4) -> 4
f.close()
#> None
#: close()
m.closed
#> True
f.readable()
#! ValueError('I/O operation on closed file.')
f.seekable()
#! ValueError('I/O operation on closed file.')
f.tell()
#! ValueError('I/O operation on closed file.')
f.seek(0)
#! ValueError('seek of closed file')
