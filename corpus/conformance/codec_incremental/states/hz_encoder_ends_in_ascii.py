# parity 1
# recorded: cpython 3.11.2
"""An hz encoder stays in GB mode between calls, and final leads back."""
e = encoder('hz')
e.encode('\u4e2d')
#> b'~{VP'
x = e.getstate()
x
#> 256
e.encode('\u4e2d')
#> b'VP'
e.encode('~', True)
#> b'~}~~'
e.setstate(x)
#> None
e.encode('a')
#> b'~}a'
