# parity 1
# recorded: cpython 3.11.2
"""A text file in punycode over another one fails at what is not ASCII."""
m = Memory(b'\x80')
f = TextIOWrapper(m, '864')
f2 = TextIOWrapper(f, 'punycode')
f2.read()
#! UnicodeEncodeError('ascii', '\xb0', 0, 1, 'ordinal not in range(128)')
#: readinto(8192) -> 1
#: readinto(8192) -> 0
#end
#: close()
