# parity 1
# recorded: cpython 3.11.2
"""bpo-12591: a text file could not stand on a raw file, which has no read1."""
m = Memory(b'abc\xc3\xa9\nd', read=[4, 1])
t = TextIOWrapper(m, write_through=True)
t.read(2)
#> 'ab'
#: readinto(8192) -> 4
t.readline()
#> 'c\xe9\n'
#: readinto(8192) -> 1
#: readinto(8192) -> 2
t.write('x')
#> 1
#: write(b'x') -> 1
#end
#: close()
