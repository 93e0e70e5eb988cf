# parity 1
# recorded: cpython 3.11.2
"""A reader starts at the position where its raw file is."""
m = Memory(b'0123456789')
m.seek(6)
#> 6
#: seek(6, 0) -> 6
f = BufferedReader(m, 4)
f.tell()
#> 6
f.read(2)
#> b'67'
#: readinto(4) -> 4
f.tell()
#> 8
#end
#: close()
