# parity 1
# recorded: cpython 3.11.2
"""A utf-32 encoder writes its signature before the first text, also before an empty one."""
e = encoder('utf-32')
e.getstate()
#> 2
e.encode('')
#> b'\xff\xfe\x00\x00'
e.getstate()
#> 0
e.encode('\U0001f600')
#> b'\x00\xf6\x01\x00'
e.reset()
#> None
e.getstate()
#> 2
e.encode('a')
#> b'\xff\xfe\x00\x00a\x00\x00\x00'
