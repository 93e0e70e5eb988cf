# parity 1
# recorded: cpython 3.11.2
"""A seek that the raw file refuses leaves the reader where it was."""
m = Memory(b'0123456789')
f = BufferedReader(m, 4)
f.read(1)
#> b'0'
#: readinto(4) -> 4
f.seek(-1)
#! ValueError('negative seek value -1')
f.read(1)
#> b'1'
f.tell()
#> 2
#end
#: close()
