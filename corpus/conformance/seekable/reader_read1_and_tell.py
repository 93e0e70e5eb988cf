# parity 1
# recorded: cpython 3.11.2
"""A read1 past the buffer moves the place by what it returned."""
m = Memory(b'0123456789')
f = BufferedReader(m, 2)
f.read1(5)
#> b'01234'
#: readinto(5) -> 5
f.tell()
#> 5
f.seek(1)
#> 1
#: seek(1, 0) -> 1
f.read1(2)
#> b'12'
#: readinto(2) -> 2
#end
#: close()
