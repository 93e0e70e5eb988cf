# parity 1
# recorded: cpython 3.11.2
"""The tell of a reader leaves its buffer alone."""
m = Memory(b'0123456789')
f = BufferedReader(m, 8)
f.peek()
#> b'01234567'
#: readinto(8) -> 8
f.tell()
#> 0
f.read(2)
#> b'01'
f.tell()
#> 2
f.read(2)
#> b'23'
#end
#: close()
