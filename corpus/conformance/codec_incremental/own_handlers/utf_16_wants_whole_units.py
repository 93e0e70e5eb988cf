# parity 1
# recorded: cpython 3.11.2
"""Bytes that are no whole units of utf-16 are refused with the error that the handler was asked about."""
register_error('own', call('h', returns=(b'abc', 1)))
#> None
e = encoder('utf-16-le', 'own')
e.encode('\ud800')
#! UnicodeEncodeError('utf-16-le', '\ud800', 0, 1, 'surrogates not allowed')
#: handler 'own': h(UnicodeEncodeError('utf-16-le', '\ud800', 0, 1, 'surrogates not allowed')) -> (b'abc', 1)
register_error('own', call('h', returns=(b'ab', 1)))
#> None
e.encode('\ud800')
#> b'ab'
#: handler 'own': h(UnicodeEncodeError('utf-16-le', '\ud800', 0, 1, 'surrogates not allowed')) -> (b'ab', 1)
