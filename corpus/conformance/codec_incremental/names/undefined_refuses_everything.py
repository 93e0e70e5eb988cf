# parity 1
# recorded: cpython 3.11.2
"""The undefined encoding makes a decoder and an encoder, which refuse everything."""
d = decoder('undefined', 'ignore')
d.decode(b'')
#! UnicodeError('undefined encoding')
d.decode('a')
#! UnicodeError('undefined encoding')
d.getstate()
#> (b'', 0)
e = encoder('undefined')
e.encode('')
#! UnicodeError('undefined encoding')
e.reset()
#> None
