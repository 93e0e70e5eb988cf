# parity 1
# recorded: cpython 3.11.2
"""After a next a flush lets tell answer again, with the place of the buffer."""
m = Memory(b'ab\ncd\n')
t = TextIOWrapper(m)
next(t)
#> 'ab\n'
#: readinto(8192) -> 6
t.flush()
#> None
t.tell()
#> 6
#end
#: close()
