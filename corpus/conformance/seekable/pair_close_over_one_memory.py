# parity 1
# recorded: cpython 3.11.2
"""A pair over one Memory closes it once."""
m = Memory(b'0123')
f = BufferedRWPair(m, m, 4)
f.write(b'ab')
#> 2
f.close()
#> None
#: write(b'ab') -> 2
#: close()
m.closed
#> True
