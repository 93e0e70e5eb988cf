# parity 1
# recorded: cpython 3.11.2
"""A direct readinto moves the place by what it read."""
m = Memory(b'0123456789')
f = BufferedReader(m, 2)
data = bytearray(7)
f.readinto(data)
#> 7
#: readinto(7) -> 7
f.tell()
#> 7
f.seek(-1, 1)
#> 6
#: seek(-1, 1) -> 6
f.read(1)
#> b'6'
#: readinto(2) -> 2
#end
#: close()
