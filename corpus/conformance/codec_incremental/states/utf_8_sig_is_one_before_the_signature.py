# parity 1
# recorded: cpython 3.11.2
"""The state of utf-8-sig is 1 until the first character is decided, in both directions."""
d = decoder('utf-8-sig')
d.getstate()
#> (b'', 1)
d.decode(b'\xef\xbb')
#> ''
d.getstate()
#> (b'\xef\xbb', 1)
d.decode(b'\xbfa')
#> 'a'
d.getstate()
#> (b'', 0)
e = encoder('utf-8-sig')
e.getstate()
#> 1
e.encode('a')
#> b'\xef\xbb\xbfa'
e.getstate()
#> 0
e.encode('b')
#> b'b'
