# parity 1
# recorded: cpython 3.11.2
"""idna refuses any handler but strict, in words that differ by the direction, before it looks at the text."""
d = decoder('idna', 'replace')
d.decode(b'')
#! UnicodeError('Unsupported error handling replace')
d.decode('a')
#! TypeError("can't concat str to bytes")
e = encoder('idna', 'ignore')
e.encode('')
#! UnicodeError('unsupported error handling ignore')
d.errors
#> 'replace'
