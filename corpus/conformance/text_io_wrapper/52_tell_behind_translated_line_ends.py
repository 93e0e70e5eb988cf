# parity 1
# recorded: cpython 3.11.2
"""The place behind a translated line end may tell what to decode and to skip."""
m = Memory(b'a\r\nb\rc\r\nd')
t = TextIOWrapper(m)
t.readline()
#> 'a\n'
#: readinto(8192) -> 9
t.tell()
#> 3
t.readline()
#> 'b\n'
t.tell()
#> 340282367000166625996085689099021713413
t.readline()
#> 'c\n'
t.tell()
#> 8
#end
#: close()
