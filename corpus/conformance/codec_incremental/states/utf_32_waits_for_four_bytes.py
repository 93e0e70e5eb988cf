# parity 1
# recorded: cpython 3.11.2
"""A utf-32 decoder keeps up to three bytes, and its state tells the byte order as that of utf-16."""
d = decoder('utf-32')
d.decode(b'\x00\x00\xfe')
#> ''
d.getstate()
#> (b'\x00\x00\xfe', 2)
d.decode(b'\xff\x00\x01\xf6')
#> ''
d.getstate()
#> (b'\x00\x01\xf6', 1)
d.decode(b'\x00')
#> '\U0001f600'
d.getstate()
#> (b'', 1)
d.decode(b'\x00\x11\x00\x00')
#! UnicodeDecodeError('utf-32-be', b'\x00\x11\x00\x00', 0, 4, 'code point not in range(0x110000)')
