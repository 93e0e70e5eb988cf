# parity 1
# recorded: cpython 3.11.2
"""A label of more than 63 letters is an error, whichever call brings it."""
e = encoder('idna')
e.encode('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa')
#> b''
e.encode('.')
#! UnicodeError('label empty or too long')
e.reset()
#> None
e.encode('a..b')
#! UnicodeError('label empty or too long')
e.encode('b', True)
#> b'b'
