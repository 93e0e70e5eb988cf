# parity 1
# recorded: cpython 3.11.2
"""A big5 decoder keeps a lead byte, which final makes an error."""
d = decoder('big5')
d.decode(b'a\xa4')
#> 'a'
d.getstate()
#> (b'\xa4', 0)
d.decode(b'\xa4')
#> '\u4e2d'
d.decode(b'\xa4', True)
#! UnicodeDecodeError('big5', b'\xa4', 0, 1, 'incomplete multibyte sequence')
d.getstate()
#> (b'', 0)
d.decode(b'\xa4')
#> ''
