# parity 1
# recorded: cpython 3.11.2
"""The encodings of Chinese, Japanese and Korean have words of their own for an answer that is no tuple, though bytes will do."""
register_error('own', call('h'))
#> None
e = encoder('big5', 'own')
e.encode('\ud7a3')
#! TypeError('encoding error handler must return (str, int) tuple')
#: handler 'own': h(UnicodeEncodeError('big5', '\ud7a3', 0, 1, 'illegal multibyte sequence')) -> None
register_error('own', call('h', returns=(b'\xff', 1)))
#> None
e.encode('\ud7a3')
#> b'\xff'
#: handler 'own': h(UnicodeEncodeError('big5', '\ud7a3', 0, 1, 'illegal multibyte sequence')) -> (b'\xff', 1)
