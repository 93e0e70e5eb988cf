# parity 1
# recorded: cpython 3.11.2
"""A seek by nothing stays at the place of the text, and only an offset of 0 is taken."""
m = Memory(b'abc\xc3\xa9')
t = TextIOWrapper(m)
t.read(2)
#> 'ab'
#: readinto(8192) -> 5
t.seek(0, 1)
#> 2
#: seek(2, 0) -> 2
t.read(1)
#> 'c'
#: readinto(8192) -> 3
t.seek(1, 1)
#! UnsupportedOperation("can't do nonzero cur-relative seeks")
t.seek(-1, 1)
#! UnsupportedOperation("can't do nonzero cur-relative seeks")
#end
#: close()
