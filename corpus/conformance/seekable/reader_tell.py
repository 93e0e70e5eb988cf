# parity 1
# recorded: cpython 3.11.2
"""The tell of a reader is the raw position less the bytes in its buffer."""
m = Memory(b'0123456789')
f = BufferedReader(m, 4)
f.tell()
#> 0
f.read(1)
#> b'0'
#: readinto(4) -> 4
f.tell()
#> 1
m.tell()
#> 4
f.read(5)
#> b'12345'
#: readinto(4) -> 4
f.tell()
#> 6
#end
#: close()
