# parity 1
# recorded: cpython 3.11.2
"""A text file over another one closes it."""
m = Memory(b'abc')
a = TextIOWrapper(m)
b = TextIOWrapper(a, 'latin-1')
b.tell()
#> 0
b.close()
#> None
#: close()
a.closed
#> True
