# parity 1
# recorded: cpython 3.11.2
"""A write over a file that was read from goes where the buffer stands, and so does the place."""
m = Memory(b'abcdef', read=[3])
t = TextIOWrapper(m)
t.read(1)
#> 'a'
#: readinto(8192) -> 3
t.tell()
#> 1
t.write('X')
#> 1
t.tell()
#> 4
#: write(b'X') -> 1
t.read(1)
#> 'e'
#: readinto(8192) -> 2
#end
#: close()
