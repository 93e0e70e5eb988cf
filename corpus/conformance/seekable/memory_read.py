# parity 1
# recorded: cpython 3.11.2
"""A Memory gives out its bytes by one readinto a read and moves its position."""
m = Memory(b'abcdef')
m.read(2)
#> b'ab'
#: readinto(2) -> 2
m.tell()
#> 2
m.read(10)
#> b'cdef'
#: readinto(10) -> 4
m.read(1)
#> b''
#: readinto(1) -> 0
#end
#: close()
