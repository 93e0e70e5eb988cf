# parity 1
# recorded: cpython 3.11.2
"""A negative position counts from the end of the input."""
register_error('own', call('h', returns=('?', -1)))
#> None
d = decoder('utf-8', 'own')
d.decode(b'\xff\xfeab')
#> '?b'
#: handler 'own': h(UnicodeDecodeError('utf-8', b'\xff\xfeab', 0, 1, 'invalid start byte')) -> ('?', -1)
e = encoder('ascii', 'own')
e.encode('\u20ac\u20acab')
#> b'?b'
#: handler 'own': h(UnicodeEncodeError('ascii', '\u20ac\u20acab', 0, 2, 'ordinal not in range(128)')) -> ('?', -1)
