# parity 1
# recorded: cpython 3.11.2
"""In UTF-32 the place is a plain one where the order is the machine's."""
m = Memory(b'\xff\xfe\x00\x00a\x00\x00\x00b\x00\x00\x00')
t = TextIOWrapper(m, 'utf-32')
t.read(1)
#> 'a'
#: readinto(8192) -> 12
place = t.tell()
place
#> 8
t.seek(place)
#> 8
#: seek(8, 0) -> 8
t.read()
#> 'b'
#: readinto(8192) -> 4
#: readinto(8192) -> 0
#end
#: close()
