# parity 1
# recorded: cpython 3.11.2
"""A seek to the end gives its place, and only an offset of 0 is taken."""
m = Memory(b'abc\xc3\xa9')
t = TextIOWrapper(m)
t.read(1)
#> 'a'
#: readinto(8192) -> 5
t.seek(0, 2)
#> 5
#: seek(0, 2) -> 5
t.read(1)
#> ''
#: readinto(8192) -> 0
t.seek(-1, 2)
#! UnsupportedOperation("can't do nonzero end-relative seeks")
t.seek(1, 2)
#! UnsupportedOperation("can't do nonzero end-relative seeks")
#end
#: close()
