# parity 1
# recorded: cpython 3.11.2
"""A writer may stand on another writer, which keeps what it flushes."""
m = Memory()
a = BufferedWriter(m, 8)
f = BufferedWriter(a, 2)
f.write(b'abc')
#> 3
f.write(b'd')
#> 1
f.flush()
#> None
a.tell()
#> 4
a.flush()
#> None
#: write(b'abcd') -> 4
#end
#: close()
