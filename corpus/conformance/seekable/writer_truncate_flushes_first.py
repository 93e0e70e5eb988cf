# parity 1
# recorded: cpython 3.11.2
"""The truncate of a writer writes the pending bytes and cuts at its place."""
m = Memory(b'0123456789')
f = BufferedWriter(m, 8)
f.write(b'abc')
#> 3
f.truncate()
#> 3
#: write(b'abc') -> 3
#: truncate(None) -> 3
m.seek(0)
#> 0
#: seek(0, 0) -> 0
m.read(10)
#> b'abc'
#: readinto(10) -> 3
#end
#: close()
