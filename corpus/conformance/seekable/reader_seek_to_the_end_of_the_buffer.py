# parity 1
# recorded: cpython 3.11.2
"""A seek to the place just behind the buffer makes no raw seek, and the next read refills."""
m = Memory(b'0123456789')
f = BufferedReader(m, 4)
f.read(1)
#> b'0'
#: readinto(4) -> 4
f.seek(4)
#> 4
f.read(1)
#> b'4'
#: readinto(4) -> 4
#end
#: close()
