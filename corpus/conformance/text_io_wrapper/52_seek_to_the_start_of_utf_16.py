# parity 1
# recorded: cpython 3.11.2
"""A seek to the start of UTF-16 lets its order be found again."""
m = Memory(b'\xfe\xff\x00a')
t = TextIOWrapper(m, 'utf-16')
t.read(1)
#> 'a'
#: readinto(8192) -> 4
t.seek(0)
#> 0
#: seek(0, 0) -> 0
t.read(1)
#> 'a'
#: readinto(8192) -> 4
#end
#: close()
