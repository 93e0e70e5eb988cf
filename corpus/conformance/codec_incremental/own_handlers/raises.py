# parity 1
# recorded: cpython 3.11.2
"""What a handler raises is what the call raises, and nothing of it is decoded."""
register_error('own', call('h', raises=KeyError(1, 'x')))
#> None
d = decoder('utf-8', 'own')
d.decode(b'\xe2')
#> ''
d.decode(b'a\xff')
#! KeyError(1, 'x')
#: handler 'own': h(UnicodeDecodeError('utf-8', b'\xe2a\xff', 0, 1, 'invalid continuation byte')) ! KeyError(1, 'x')
d.getstate()
#> (b'\xe2', 0)
register_error('own', call('h', raises=SystemExit()))
#> None
e = encoder('big5', 'own')
e.encode('a\u20ac\ud800')
#! SystemExit()
#: handler 'own': h(UnicodeEncodeError('big5', 'a\u20ac\ud800', 1, 2, 'illegal multibyte sequence')) ! SystemExit()
