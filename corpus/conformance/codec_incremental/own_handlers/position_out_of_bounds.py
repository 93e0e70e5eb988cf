# parity 1
# recorded: cpython 3.11.2
"""A position beyond the input is an IndexError, which tells the place that it comes to."""
register_error('beyond', call('h', returns=('?', 3)))
#> None
register_error('before', call('h', returns=('?', -3)))
#> None
d = decoder('ascii', 'beyond')
d.decode(b'\xffa')
#! IndexError('position 3 from error handler out of bounds')
#: handler 'beyond': h(UnicodeDecodeError('ascii', b'\xffa', 0, 1, 'ordinal not in range(128)')) -> ('?', 3)
d = decoder('gbk', 'before')
d.decode(b'\xffa')
#! IndexError('position -1 from error handler out of bounds')
#: handler 'before': h(UnicodeDecodeError('gbk', b'\xffa', 0, 1, 'illegal multibyte sequence')) -> ('?', -3)
e = encoder('ascii', 'before')
e.encode('\u20aca')
#! IndexError('position -1 from error handler out of bounds')
#: handler 'before': h(UnicodeEncodeError('ascii', '\u20aca', 0, 1, 'ordinal not in range(128)')) -> ('?', -3)
e = encoder('iso2022_jp', 'beyond')
e.encode('\u20aca')
#! IndexError('position 3 from error handler out of bounds')
#: handler 'beyond': h(UnicodeEncodeError('iso2022_jp', '\u20aca', 0, 1, 'illegal multibyte sequence')) -> ('?', 3)
register_error('huge', call('h', returns=('?', 9223372036854775807)))
#> None
d = decoder('utf-7', 'huge')
d.decode(b'\xff')
#! IndexError('position 9223372036854775807 from error handler out of bounds')
#: handler 'huge': h(UnicodeDecodeError('utf7', b'\xff', 0, 1, 'unexpected special character')) -> ('?', 9223372036854775807)
