# parity 1
# recorded: cpython 3.11.2
"""A seek from the end is always a raw seek."""
m = Memory(b'0123456789')
f = BufferedReader(m, 16)
f.read(1)
#> b'0'
#: readinto(16) -> 10
f.seek(-3, 2)
#> 7
#: seek(-3, 2) -> 7
f.read(2)
#> b'78'
#: readinto(16) -> 3
f.tell()
#> 9
#end
#: close()
