# parity 1
# recorded: cpython 3.11.2
"""A negative place is refused, however large it is."""
m = Memory(b'abc')
t = TextIOWrapper(m)
t.seek(-1)
#! ValueError('negative seek position -1')
t.seek(-1180591620717411303424)
#! ValueError('negative seek position -1180591620717411303424')
t.read(1)
#> 'a'
#: readinto(8192) -> 3
#end
#: close()
