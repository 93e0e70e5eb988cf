# parity 1
# recorded: cpython 3.11.2
"""A reader over a Memory goes on after short raw reads."""
m = Memory(b'0123456789', read=[1, 2, WOULD_BLOCK, 3])
f = BufferedReader(m, 8)
f.read(5)
#> b'012'
#: readinto(8) -> 1
#: readinto(7) -> 2
#: readinto(5) -> WOULD_BLOCK
f.read(5)
#> b'34567'
#: readinto(8) -> 3
#: readinto(5) -> 4
f.tell()
#> 8
#end
#: close()
