# parity 1
# recorded: cpython 3.11.2
"""A writer that dies closes its Memory, whatever names that one has."""
m = Memory()
f = BufferedWriter(m, 8)
f.write(b'abc')
#> 3
del f
#: write(b'abc') -> 3
#: close()
m.closed
#> True
