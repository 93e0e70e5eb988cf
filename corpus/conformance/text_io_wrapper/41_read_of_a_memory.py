# parity 1
# recorded: cpython 3.11.2
"""A chunk of a raw file in memory is one read, which may be short."""
m = Memory(b'abcdef', read=[2, 3])
t = TextIOWrapper(m)
t.read(4)
#> 'abcd'
#: readinto(8192) -> 2
#: readinto(8192) -> 3
t.read(1)
#> 'e'
m.tell()
#> 5
#end
#: close()
