# parity 1
# recorded: cpython 3.11.2
"""The close of a pair closes the writer and then the reader."""
r = Memory(b'abc')
w = Memory()
f = BufferedRWPair(r, w, 8)
f.write(b'xyz')
#> 3
f.close()
#> None
#: write(b'xyz') -> 3
#: close()
#: close()
r.closed
#> True
w.closed
#> True
