# parity 1
# recorded: cpython 3.11.2
"""An answer that the encoding has not is an error: about the text, or in an encoding of two bytes about the answer."""
register_error('own', call('h', returns=('\xe9', 1)))
#> None
e = encoder('ascii', 'own')
e.encode('\u20ac')
#! UnicodeEncodeError('ascii', '\u20ac', 0, 1, 'ordinal not in range(128)')
#: handler 'own': h(UnicodeEncodeError('ascii', '\u20ac', 0, 1, 'ordinal not in range(128)')) -> ('\xe9', 1)
k = encoder('koi8_r', 'own')
k.encode('\u20ac')
#! UnicodeEncodeError('charmap', '\u20ac', 0, 1, 'character maps to <undefined>')
#: handler 'own': h(UnicodeEncodeError('charmap', '\u20ac', 0, 1, 'character maps to <undefined>')) -> ('\xe9', 1)
g = encoder('big5', 'own')
g.encode('\ud800')
#! UnicodeEncodeError('big5', '\xe9', 0, 1, 'illegal multibyte sequence')
#: handler 'own': h(UnicodeEncodeError('big5', '\ud800', 0, 1, 'illegal multibyte sequence')) -> ('\xe9', 1)
u = encoder('utf-8', 'own')
u.encode('\ud800')
#! UnicodeEncodeError('utf-8', '\ud800', 0, 1, 'surrogates not allowed')
#: handler 'own': h(UnicodeEncodeError('utf-8', '\ud800', 0, 1, 'surrogates not allowed')) -> ('\xe9', 1)
