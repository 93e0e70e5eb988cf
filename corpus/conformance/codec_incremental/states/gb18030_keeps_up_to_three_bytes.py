# parity 1
# recorded: cpython 3.11.2
"""A gb18030 decoder keeps up to three bytes of a four-byte character."""
d = decoder('gb18030')
d.decode(b'\x84')
#> ''
d.decode(b'1')
#> ''
d.decode(b'\xa4')
#> ''
x = d.getstate()
x
#> (b'\x841\xa4', 0)
d.decode(b'7')
#> '\ufffd'
d.setstate(x)
#> None
d.decode(b'', True)
#! UnicodeDecodeError('gb18030', b'\x841\xa4', 0, 3, 'incomplete multibyte sequence')
d.getstate()
#> (b'\x841\xa4', 0)
