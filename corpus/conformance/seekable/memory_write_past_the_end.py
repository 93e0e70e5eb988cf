# parity 1
# recorded: cpython 3.11.2
"""A write behind the end fills the gap with zero bytes."""
m = Memory(b'ab')
m.seek(4)
#> 4
#: seek(4, 0) -> 4
m.write(b'c')
#> 1
#: write(b'c') -> 1
m.seek(0)
#> 0
#: seek(0, 0) -> 0
m.read(8)
#> b'ab\x00\x00c'
#: readinto(8) -> 5
#end
#: close()
