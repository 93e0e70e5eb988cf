# parity 1
# recorded: cpython 3.11.2
"""A Memory whose name is gone lives on in its writer."""
m = Memory()
f = BufferedWriter(m, 8)
f.write(b'abc')
#> 3
del m
f.flush()
#> None
#: write(b'abc') -> 3
#end
#: close()
