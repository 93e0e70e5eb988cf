# parity 1
# recorded: cpython 3.11.2
"""A handler may go on at the very end of the input."""
register_error('own', call('h', returns=('', 2)))
#> None
d = decoder('utf-16-le', 'own')
d.decode(b'\x00\xdc')
#> ''
#: handler 'own': h(UnicodeDecodeError('utf-16-le', b'\x00\xdc', 0, 2, 'illegal encoding')) -> ('', 2)
d.decode(b'a', True)
#! IndexError('position 2 from error handler out of bounds')
#: handler 'own': h(UnicodeDecodeError('utf-16-le', b'a', 0, 1, 'truncated data')) -> ('', 2)
e = encoder('cp1252', 'own')
e.encode('\u0416\u0416')
#> b''
#: handler 'own': h(UnicodeEncodeError('charmap', '\u0416\u0416', 0, 2, 'character maps to <undefined>')) -> ('', 2)
