# parity 1
# recorded: cpython 3.11.2
"""A reader may stand on another reader, whose buffer serves it."""
m = Memory(b'0123456789')
a = BufferedReader(m, 8)
f = BufferedReader(a, 2)
f.read(1)
#> b'0'
#: readinto(8) -> 8
f.tell()
#> 1
a.tell()
#> 2
f.seek(5)
#> 5
f.read(1)
#> b'5'
#end
#: close()
