# parity 1
# recorded: cpython 3.11.2
"""A truncate at a size counts bytes and moves nothing."""
m = Memory(b'\xc3\xa9\xc3\xa8')
t = TextIOWrapper(m)
t.write('ab')
#> 2
t.truncate(3)
#> 3
#: write(b'ab') -> 2
#: truncate(3) -> 3
t.tell()
#> 2
t.read()
#! UnicodeDecodeError('utf-8', b'\xc3', 0, 1, 'unexpected end of data')
#: readinto(8192) -> 1
#: readinto(8192) -> 0
#end
#: close()
