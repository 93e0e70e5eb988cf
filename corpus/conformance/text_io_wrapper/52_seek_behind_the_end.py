# parity 1
# recorded: cpython 3.11.2
"""A seek behind the end is taken, and there is nothing to read."""
m = Memory(b'abc')
t = TextIOWrapper(m)
t.seek(1000)
#> 1000
#: seek(1000, 0) -> 1000
t.read(1)
#> ''
#: readinto(8192) -> 0
t.tell()
#> 1000
#end
#: close()
