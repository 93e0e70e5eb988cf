# parity 1
# recorded: cpython 3.11.2
"""A close writes what is pending, flushes, and closes the buffer."""
m = Memory()
w = BufferedWriter(m)
t = TextIOWrapper(w)
t.write('ab')
#> 2
t.close()
#> None
#: write(b'ab') -> 2
#: close()
t.closed
#> True
w.closed
#> True
t.close()
#> None
