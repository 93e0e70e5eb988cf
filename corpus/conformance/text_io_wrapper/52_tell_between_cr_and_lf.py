# parity 1
# recorded: cpython 3.11.2
"""With an empty newline the place between CR and LF tells that there was a CR."""
m = Memory(b'a\r\nb')
t = TextIOWrapper(m, newline='')
t.read(2)
#> 'a\r'
#: readinto(8192) -> 4
place = t.tell()
place
#> 340282367000166625996085689099021713410
t.seek(place)
#> 340282367000166625996085689099021713410
#: seek(2, 0) -> 2
#: readinto(1) -> 1
t.read()
#> '\nb'
#: readinto(8192) -> 1
#: readinto(8192) -> 0
#end
#: close()
