# parity 1
# recorded: cpython 3.11.2
"""The state of a utf-16 encoder is 2 before its signature and 0 after it, and setstate() brings the signature back or leaves it out."""
e = encoder('utf-16')
x = e.getstate()
x
#> 2
e.encode('')
#> b'\xff\xfe'
e.encode('a')
#> b'a\x00'
y = e.getstate()
y
#> 0
e.setstate(x)
#> None
e.encode('a')
#> b'\xff\xfea\x00'
e.reset()
#> None
e.setstate(y)
#> None
e.encode('a')
#> b'a\x00'
