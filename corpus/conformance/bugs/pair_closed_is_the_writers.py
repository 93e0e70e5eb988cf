# parity 1
# recorded: cpython 3.11.2
"""The closed of a pair is that of its writer alone."""
r = Memory()
w = Memory()
f = BufferedRWPair(r, w)
r.close()
#> None
#: close()
f.closed
#> False
w.close()
#> None
#: close()
f.closed
#> True
