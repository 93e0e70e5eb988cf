# parity 1
# recorded: cpython 3.11.2
"""After a next the place cannot be told, until the iteration is over."""
m = Memory(b'a\nb\n')
t = TextIOWrapper(m)
next(t)
#> 'a\n'
#: readinto(8192) -> 4
t.tell()
#! OSError('telling position disabled by next() call')
next(t)
#> 'b\n'
next(t)
#! StopIteration()
#: readinto(8192) -> 0
t.tell()
#> 4
#end
#: close()
