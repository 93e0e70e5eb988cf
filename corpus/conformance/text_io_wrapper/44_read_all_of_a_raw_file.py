# parity 1
# recorded: cpython 3.11.2
"""A read of all over a raw file is its readall."""
m = Memory(b'abcdef', read=[4])
t = TextIOWrapper(m)
t.read()
#> 'abcdef'
#: readinto(8192) -> 4
#: readinto(8192) -> 2
#: readinto(8192) -> 0
#end
#: close()
