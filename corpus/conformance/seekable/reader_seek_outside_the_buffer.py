# parity 1
# recorded: cpython 3.11.2
"""A seek to a place outside the buffer is a raw seek and drops the buffer."""
m = Memory(b'0123456789')
f = BufferedReader(m, 4)
f.read(1)
#> b'0'
#: readinto(4) -> 4
f.seek(8)
#> 8
#: seek(8, 0) -> 8
f.read(1)
#> b'8'
#: readinto(4) -> 2
f.seek(0)
#> 0
#: seek(0, 0) -> 0
f.read(1)
#> b'0'
#: readinto(4) -> 4
#end
#: close()
