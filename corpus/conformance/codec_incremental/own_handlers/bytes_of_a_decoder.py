# parity 1
# recorded: cpython 3.11.2
"""A handler of the scenario's own gives the text for bytes that are none, and the place to go on."""
register_error('own', call('h', returns=('?', 2)))
#> None
d = decoder('ascii', 'own')
d.decode(b'a\xffb')
#> 'a?b'
#: handler 'own': h(UnicodeDecodeError('ascii', b'a\xffb', 1, 2, 'ordinal not in range(128)')) -> ('?', 2)
d.decode(b'\xff\xff')
#> '?'
#: handler 'own': h(UnicodeDecodeError('ascii', b'\xff\xff', 0, 1, 'ordinal not in range(128)')) -> ('?', 2)
u = decoder('utf-8', 'own')
u.decode(b'\xe2\x82', True)
#> '?'
#: handler 'own': h(UnicodeDecodeError('utf-8', b'\xe2\x82', 0, 2, 'unexpected end of data')) -> ('?', 2)
