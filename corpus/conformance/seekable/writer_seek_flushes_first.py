# parity 1
# recorded: cpython 3.11.2
"""The seek of a writer writes the pending bytes and then moves."""
m = Memory(b'0123456789')
f = BufferedWriter(m, 8)
f.write(b'abc')
#> 3
f.seek(6)
#> 6
#: write(b'abc') -> 3
#: seek(6, 0) -> 6
f.write(b'xy')
#> 2
f.flush()
#> None
#: write(b'xy') -> 2
m.seek(0)
#> 0
#: seek(0, 0) -> 0
m.read(10)
#> b'abc345xy89'
#: readinto(10) -> 10
#end
#: close()
