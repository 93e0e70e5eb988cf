# parity 1
# recorded: cpython 3.11.2
"""punycode knows strict, replace and ignore; another handler is refused when something is decoded, whatever it is."""
d = decoder('punycode', 'replace')
d.decode(b'\xff-tda')
#> '\xbe\ufffd'
g = decoder('punycode', 'backslashreplace')
g.decode(b'')
#! UnicodeError('Unsupported error handling backslashreplace')
n = 1
g.decode(n)
#! UnicodeError('Unsupported error handling backslashreplace')
e = encoder('punycode', 'backslashreplace')
e.encode('\ud800')
#> b'ib9b'
