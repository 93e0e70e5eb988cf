# parity 1
# recorded: cpython 3.11.2
"""The tell of a writer counts the pending bytes."""
m = Memory()
f = BufferedWriter(m, 8)
f.write(b'abc')
#> 3
f.tell()
#> 3
m.tell()
#> 0
f.flush()
#> None
#: write(b'abc') -> 3
f.tell()
#> 3
#end
#: close()
