# parity 1
# recorded: cpython 3.11.2
"""The close of a writer writes the pending bytes and closes its Memory."""
m = Memory()
f = BufferedWriter(m, 8)
f.write(b'abc')
#> 3
f.close()
#> None
#: write(b'abc') -> 3
#: close()
m.closed
#> True
f.tell()
#! ValueError('I/O operation on closed file.')
