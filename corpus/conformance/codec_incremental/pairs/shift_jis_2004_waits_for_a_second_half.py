# parity 1
# recorded: cpython 3.11.2
"""An encoder of JIS X 0213 waits where a character may be the first of a pair."""
e = encoder('shift_jis_2004')
e.encode('\u304b')
#> b''
x = e.getstate()
x
#> 2340545283
e.encode('\u309a')
#> b'\x82\xf5'
e.setstate(x)
#> None
e.encode('a')
#> b'\x82\xa9a'
e.setstate(x)
#> None
e.encode('', True)
#> b'\x82\xa9'
e.getstate()
#> 0
