# parity 1
# recorded: cpython 3.11.2
"""In UTF-32 the place tells the order where it is not the machine's."""
m = Memory(b'\x00\x00\xfe\xff\x00\x00\x00a\x00\x00\x00b')
t = TextIOWrapper(m, 'utf-32')
t.read(1)
#> 'a'
#: readinto(8192) -> 12
place = t.tell()
place
#> 36893488147419103240
t.seek(place)
#> 36893488147419103240
#: seek(8, 0) -> 8
t.read()
#> 'b'
#: readinto(8192) -> 4
#: readinto(8192) -> 0
#end
#: close()
