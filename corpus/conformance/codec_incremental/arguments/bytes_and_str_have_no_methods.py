# parity 1
# recorded: cpython 3.11.2
"""In the language a str and bytes have no decode() and encode()."""
x = b'a'
x.decode('a')
#! AttributeError("'bytes' object has no attribute 'decode'")
d = decoder('ascii')
y = d.decode(x)
y.encode('a')
#! AttributeError("'str' object has no attribute 'encode'")
d.decode(y)
#! TypeError("a bytes-like object is required, not 'str'")
d.decode(x)
#> 'a'
