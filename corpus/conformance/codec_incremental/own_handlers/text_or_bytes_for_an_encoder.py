# parity 1
# recorded: cpython 3.11.2
"""A handler of an encoder gives text, which is encoded, or bytes, which are taken as they are."""
register_error('text', call('h', returns=('\u3042', 1)))
#> None
register_error('raw', call('r', returns=(b'\xff\xfe', 1)))
#> None
e = encoder('shift_jis', 'text')
e.encode('\U0001f600a')
#> b'\x82\xa0a'
#: handler 'text': h(UnicodeEncodeError('shift_jis', '\U0001f600a', 0, 1, 'illegal multibyte sequence')) -> ('\u3042', 1)
e = encoder('shift_jis', 'raw')
e.encode('\U0001f600a')
#> b'\xff\xfea'
#: handler 'raw': r(UnicodeEncodeError('shift_jis', '\U0001f600a', 0, 1, 'illegal multibyte sequence')) -> (b'\xff\xfe', 1)
e = encoder('latin-1', 'text')
e.encode('\u20aca')
#! UnicodeEncodeError('latin-1', '\u20aca', 0, 1, 'ordinal not in range(256)')
#: handler 'text': h(UnicodeEncodeError('latin-1', '\u20aca', 0, 1, 'ordinal not in range(256)')) -> ('\u3042', 1)
e = encoder('latin-1', 'raw')
e.encode('\u20aca')
#> b'\xff\xfea'
#: handler 'raw': r(UnicodeEncodeError('latin-1', '\u20aca', 0, 1, 'ordinal not in range(256)')) -> (b'\xff\xfe', 1)
