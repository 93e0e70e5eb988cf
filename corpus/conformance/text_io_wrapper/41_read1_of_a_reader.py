# parity 1
# recorded: cpython 3.11.2
"""A chunk over a reader is one read1, which goes around the buffer for 8192 bytes."""
m = Memory(b'0123456789', read=[3, 3])
b = BufferedReader(m, 4)
t = TextIOWrapper(b)
t.read(5)
#> '01234'
#: readinto(8192) -> 3
#: readinto(8192) -> 3
b.tell()
#> 6
#end
#: close()
