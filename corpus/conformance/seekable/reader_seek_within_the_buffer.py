# parity 1
# recorded: cpython 3.11.2
"""A seek to a place in the buffer makes no raw seek."""
m = Memory(b'0123456789')
f = BufferedReader(m, 8)
f.read(3)
#> b'012'
#: readinto(8) -> 8
f.seek(1)
#> 1
f.read(2)
#> b'12'
f.seek(7)
#> 7
f.read(1)
#> b'7'
#end
#: close()
