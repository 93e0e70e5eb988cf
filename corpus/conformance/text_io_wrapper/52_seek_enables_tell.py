# parity 1
# recorded: cpython 3.11.2
"""After a next a seek to a known place lets it be told again."""
m = Memory(b'ab\ncd\n')
t = TextIOWrapper(m)
next(t)
#> 'ab\n'
#: readinto(8192) -> 6
t.seek(0, 1)
#! OSError('telling position disabled by next() call')
t.seek(0)
#> 0
#: seek(0, 0) -> 0
t.tell()
#> 0
#end
#: close()
