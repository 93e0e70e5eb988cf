# parity 1
# recorded: cpython 3.11.2
"""A relative seek of a writer counts from its place with the pending bytes."""
m = Memory(b'0123456789')
f = BufferedWriter(m, 8)
f.write(b'abc')
#> 3
f.seek(2, 1)
#> 5
#: write(b'abc') -> 3
#: seek(2, 1) -> 5
f.write(b'x')
#> 1
f.tell()
#> 6
#end
#: write(b'x') -> 1
#: close()
