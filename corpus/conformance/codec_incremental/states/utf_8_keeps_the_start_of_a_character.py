# parity 1
# recorded: cpython 3.11.2
"""The state of a utf-8 decoder is the bytes of a character that has begun, and reset() forgets them."""
d = decoder('utf-8')
d.decode(b'a\xe2\x82')
#> 'a'
x = d.getstate()
x
#> (b'\xe2\x82', 0)
d.reset()
#> None
d.getstate()
#> (b'', 0)
d.setstate(x)
#> None
d.decode(b'\xac')
#> '\u20ac'
d.getstate()
#> (b'', 0)
