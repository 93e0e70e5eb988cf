# parity 1
# recorded: cpython 3.11.2
"""A Memory that is dropped unclosed is closed."""
m = Memory(b'abc')
m.read(1)
#> b'a'
#: readinto(1) -> 1
del m
#: close()
