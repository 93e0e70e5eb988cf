# parity 1
# recorded: cpython 3.11.2
"""Two readers of one Memory take turns at its position."""
m = Memory(b'0123456789')
f = BufferedReader(m, 2)
g = BufferedReader(m, 3)
f.read(1)
#> b'0'
#: readinto(2) -> 2
g.read(1)
#> b'2'
#: readinto(3) -> 3
f.read(1)
#> b'1'
f.read(1)
#> b'5'
#: readinto(2) -> 2
#end
#: close()
