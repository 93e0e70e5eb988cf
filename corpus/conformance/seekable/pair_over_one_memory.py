# parity 1
# recorded: cpython 3.11.2
"""The halves of a pair over one Memory share its position."""
m = Memory(b'0123456789')
f = BufferedRWPair(m, m, 4)
f.read(2)
#> b'01'
#: readinto(4) -> 4
f.write(b'ab')
#> 2
f.flush()
#> None
#: write(b'ab') -> 2
m.tell()
#> 6
f.read(4)
#> b'2367'
#: readinto(4) -> 4
#end
#: close()
