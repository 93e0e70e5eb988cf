# parity 1
# recorded: cpython 3.11.2
"""A charmap without a table is latin-1."""
m = Memory(b'a\xe9\xff')
f = TextIOWrapper(m, 'charmap')
f.encoding
#> 'charmap'
f.read()
#> 'a\xe9\xff'
#: readinto(8192) -> 3
#: readinto(8192) -> 0
f.tell()
#> 3
w = Memory()
k = TextIOWrapper(w, 'charmap', 'xmlcharrefreplace')
k.write('\xe9\u20ac')
#> 2
k.reconfigure(errors='strict')
#> None
#: write(b'\xe9&#8364;') -> 8
k.write('\xe9\u20ac')
#! UnicodeEncodeError('latin-1', '\xe9\u20ac', 1, 2, 'ordinal not in range(256)')
k.close()
#> None
#: close()
#end
#: close()
