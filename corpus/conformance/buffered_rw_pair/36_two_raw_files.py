# parity 1
# recorded: cpython 3.11.2
"""A pair reads from its first raw file and writes to its second."""
r = Memory(b'input')
w = Memory()
f = BufferedRWPair(r, w, 4)
f.read(2)
#> b'in'
#: readinto(4) -> 4
f.write(b'output')
#> 6
#: write(b'output') -> 6
f.flush()
#> None
#end
#: close()
#: close()
