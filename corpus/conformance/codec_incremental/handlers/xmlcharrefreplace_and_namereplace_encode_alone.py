# parity 1
# recorded: cpython 3.11.2
"""xmlcharrefreplace and namereplace write characters, and cannot decode."""
e = encoder('latin-1', 'xmlcharrefreplace')
e.encode('\u20ac\U0001f600')
#> b'&#8364;&#128512;'
n = encoder('shift_jis', 'namereplace')
n.encode('\u20ac\ud800')
#> b'\\N{EURO SIGN}\\ud800'
d = decoder('ascii', 'xmlcharrefreplace')
d.decode(b'\xff')
#! TypeError("don't know how to handle UnicodeDecodeError in error callback")
g = decoder('gbk', 'namereplace')
g.decode(b'\xff', True)
#! TypeError("don't know how to handle UnicodeDecodeError in error callback")
