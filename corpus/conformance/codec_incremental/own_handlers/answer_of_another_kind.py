# parity 1
# recorded: cpython 3.11.2
"""An answer that is no tuple, and bytes for a decoder, are a TypeError that tells what was wanted."""
register_error('own', call('h'))
#> None
d = decoder('ascii', 'own')
d.decode(b'\xff')
#! TypeError('decoding error handler must return (str, int) tuple')
#: handler 'own': h(UnicodeDecodeError('ascii', b'\xff', 0, 1, 'ordinal not in range(128)')) -> None
e = encoder('ascii', 'own')
e.encode('\u20ac')
#! TypeError('encoding error handler must return (str/bytes, int) tuple')
#: handler 'own': h(UnicodeEncodeError('ascii', '\u20ac', 0, 1, 'ordinal not in range(128)')) -> None
register_error('own', call('h', returns=(b'?', 1)))
#> None
d.decode(b'\xff')
#! TypeError('decoding error handler must return (str, int) tuple')
#: handler 'own': h(UnicodeDecodeError('ascii', b'\xff', 0, 1, 'ordinal not in range(128)')) -> (b'?', 1)
e.encode('\u20ac')
#> b'?'
#: handler 'own': h(UnicodeEncodeError('ascii', '\u20ac', 0, 1, 'ordinal not in range(128)')) -> (b'?', 1)
g = decoder('gbk', 'own')
g.decode(b'\xff', True)
#! TypeError('decoding error handler must return (str, int) tuple')
#: handler 'own': h(UnicodeDecodeError('gbk', b'\xff', 0, 1, 'incomplete multibyte sequence')) -> (b'?', 1)
