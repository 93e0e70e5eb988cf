# parity 1
# recorded: cpython 3.11.2
"""A big5hkscs encoder waits after two letters that a combining mark may follow, and its decoder gives two characters for one code."""
e = encoder('big5hkscs')
e.encode('\xca')
#> b''
e.getstate()
#> 9093890
e.encode('\u0304\xea')
#> b'\x88b'
e.getstate()
#> 11191042
e.encode('\u030c')
#> b'\x88\xa5'
d = decoder('big5hkscs')
d.decode(b'\x88')
#> ''
d.decode(b'b')
#> '\xca\u0304'
