# parity 1
# recorded: cpython 3.11.2
"""A pair that is dropped lets go of its reader and then of its writer, which sends its bytes."""
r = Memory(b'in')
w = Memory()
f = BufferedRWPair(r, w, 8)
f.write(b'out')
#> 3
f.read(1)
#> b'i'
#: readinto(8) -> 2
del f
#: close()
#: write(b'out') -> 3
#: close()
