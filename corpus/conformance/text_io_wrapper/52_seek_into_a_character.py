# parity 1
# recorded: cpython 3.11.2
"""A seek into a character finds bytes that are none."""
m = Memory(b'\xe2\x82\xacb')
t = TextIOWrapper(m)
t.seek(1)
#> 1
#: seek(1, 0) -> 1
t.read(1)
#! UnicodeDecodeError('utf-8', b'\x82\xacb', 0, 1, 'invalid start byte')
#: readinto(8192) -> 3
#end
#: close()
