# parity 1
# recorded: cpython 3.11.2
"""The state of a utf-16 decoder tells the byte order: 2 before the signature, then 0 for little and 1 for big endian."""
d = decoder('utf-16')
d.getstate()
#> (b'', 2)
d.decode(b'\xfe')
#> ''
d.getstate()
#> (b'\xfe', 2)
d.decode(b'\xff\x00a\x00')
#> 'a'
x = d.getstate()
x
#> (b'\x00', 1)
d.reset()
#> None
d.decode(b'a\x00')
#! UnicodeError('UTF-16 stream does not start with BOM')
d.getstate()
#> (b'', 2)
d.setstate(x)
#> None
d.decode(b'b')
#> 'b'
