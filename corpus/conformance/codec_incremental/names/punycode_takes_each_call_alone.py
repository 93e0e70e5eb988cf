# parity 1
# recorded: cpython 3.11.2
"""A punycode decoder takes every call for a text of its own, a str too, which must be ASCII."""
d = decoder('punycode')
d.decode(b'a-')
#> 'a'
d.decode(b'tda')
#> '\xfc'
d.getstate()
#> (b'', 0)
d.decode('tda')
#> '\xfc'
d.decode('\xe9')
#! UnicodeEncodeError('ascii', '\xe9', 0, 1, 'ordinal not in range(128)')
n = None
d.decode(n)
#! AttributeError("'NoneType' object has no attribute 'rfind'")
e = encoder('punycode')
e.encode('\xfc')
#> b'tda'
e.encode('b\xfc')
#> b'b-eha'
