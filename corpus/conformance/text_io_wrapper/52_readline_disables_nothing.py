# parity 1
# recorded: cpython 3.11.2
"""A readline leaves the place to be told, and does not enable it after a next."""
m = Memory(b'ab\ncd\nef\n')
t = TextIOWrapper(m)
t.readline()
#> 'ab\n'
#: readinto(8192) -> 9
t.tell()
#> 3
next(t)
#> 'cd\n'
t.readline()
#> 'ef\n'
t.tell()
#! OSError('telling position disabled by next() call')
#end
#: close()
