# parity 1
# recorded: cpython 3.11.2
"""A utf-7 encoder ends each shifted part within its call."""
e = encoder('utf-7')
e.encode('\u3042')
#> b'+MEI-'
e.getstate()
#> 0
e.encode('\u3042')
#> b'+MEI-'
e.encode('a+', True)
#> b'a+-'
