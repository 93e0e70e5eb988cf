# parity 1
# recorded: cpython 3.11.2
"""In an encoding of Chinese, Japanese or Korean the text of an answer is encoded before its position is looked at, and may leave a shift behind."""
register_error('own', call('h', returns=('\u200e', 2)))
#> None
e = encoder('cp949', 'own')
e.encode('\U0010ffff')
#! UnicodeEncodeError('cp949', '\u200e', 0, 1, 'illegal multibyte sequence')
#: handler 'own': h(UnicodeEncodeError('cp949', '\U0010ffff', 0, 1, 'illegal multibyte sequence')) -> ('\u200e', 2)
register_error('back', call('h', returns=('\u304b', -2)))
#> None
k = encoder('iso2022_kr', 'back')
k.encode('\ud83d')
#! IndexError('position -1 from error handler out of bounds')
#: handler 'back': h(UnicodeEncodeError('iso2022_kr', '\ud83d', 0, 1, 'illegal multibyte sequence')) -> ('\u304b', -2)
k.encode('a')
#> b'\x0fa'
