# parity 1
# recorded: cpython 3.11.2
"""After a decode error the place is that of the buffer."""
m = Memory(b'ab\xffcd', read=[3])
t = TextIOWrapper(m)
t.read(1)
#! UnicodeDecodeError('utf-8', b'ab\xff', 2, 3, 'invalid start byte')
#: readinto(8192) -> 3
t.tell()
#> 3
t.read(9)
#> 'cd'
#: readinto(8192) -> 2
#: readinto(8192) -> 0
t.tell()
#> 5
#end
#: close()
