# parity 1
# recorded: cpython 3.11.2
"""An encoding that is a table has no state, and reset() changes nothing."""
d = decoder('cp1252')
d.decode(b'\x80')
#> '\u20ac'
x = d.getstate()
x
#> (b'', 0)
d.setstate(x)
#> None
d.reset()
#> None
e = encoder('koi8_r')
e.encode('\u0416')
#> b'\xf6'
e.getstate()
#> 0
