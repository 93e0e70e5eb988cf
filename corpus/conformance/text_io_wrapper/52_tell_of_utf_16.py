# parity 1
# recorded: cpython 3.11.2
"""In UTF-16 the place tells the order of bytes too."""
m = Memory(b'\xfe\xff\x00a\x00b\x00c')
t = TextIOWrapper(m, 'utf-16')
t.read(1)
#> 'a'
#: readinto(8192) -> 8
place = t.tell()
place
#> 36893488147419103236
t.read(1)
#> 'b'
t.seek(place)
#> 36893488147419103236
#: seek(4, 0) -> 4
t.read(9)
#> 'bc'
#: readinto(8192) -> 4
#: readinto(8192) -> 0
#end
#: close()
