# parity 1
# recorded: cpython 3.11.2
"""A reader over a Memory cannot truncate."""
m = Memory(b'0123')
f = BufferedReader(m, 4)
f.read(1)
#> b'0'
#: readinto(4) -> 4
f.truncate(2)
#! UnsupportedOperation('truncate')
m.truncate(2)
#> 2
#: truncate(2) -> 2
f.read()
#> b'123'
#: readinto(8192) -> 0
#end
#: close()
