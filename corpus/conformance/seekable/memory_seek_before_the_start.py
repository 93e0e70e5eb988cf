# parity 1
# recorded: cpython 3.11.2
"""A relative seek to before the start ends at the start, as that of BytesIO does."""
m = Memory(b'abc')
m.seek(2)
#> 2
#: seek(2, 0) -> 2
m.seek(-9, 1)
#> 0
#: seek(-9, 1) -> 0
m.seek(-9, 2)
#> 0
#: seek(-9, 2) -> 0
m.read(1)
#> b'a'
#: readinto(1) -> 1
#end
#: close()
