# parity 1
# recorded: cpython 3.11.2
"""The place behind the last whole character of a chunk is before the bytes that wait for more."""
m = Memory(b'a\xe2\x82\xacb', read=[2])
t = TextIOWrapper(m)
t.read(1)
#> 'a'
#: readinto(8192) -> 2
t.tell()
#> 1
m.tell()
#> 2
t.read(1)
#> '\u20ac'
#: readinto(8192) -> 3
t.tell()
#> 4
#end
#: close()
