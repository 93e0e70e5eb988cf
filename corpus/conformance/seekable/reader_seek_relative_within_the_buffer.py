# parity 1
# recorded: cpython 3.11.2
"""A relative seek within the buffer counts from the place of the reader and makes no raw seek."""
m = Memory(b'0123456789')
f = BufferedReader(m, 8)
f.read(2)
#> b'01'
#: readinto(8) -> 8
f.seek(3, 1)
#> 5
f.read(1)
#> b'5'
f.seek(-4, 1)
#> 2
f.read(1)
#> b'2'
#end
#: close()
