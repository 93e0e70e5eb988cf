# parity 1
# recorded: cpython 3.11.2
"""A utf-16-le decoder keeps the first half of a surrogate pair with the bytes after it."""
d = decoder('utf-16-le')
d.decode(b'=\xd8')
#> ''
d.getstate()
#> (b'=\xd8', 0)
d.decode(b'\x00')
#> ''
d.getstate()
#> (b'=\xd8\x00', 0)
d.decode(b'\xde')
#> '\U0001f600'
d.getstate()
#> (b'', 0)
d.decode(b'=\xd8', True)
#! UnicodeDecodeError('utf-16-le', b'=\xd8', 0, 2, 'unexpected end of data')
