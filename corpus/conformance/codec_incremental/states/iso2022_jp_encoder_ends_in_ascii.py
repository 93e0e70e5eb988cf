# parity 1
# recorded: cpython 3.11.2
"""An iso2022_jp encoder stays in its character set between calls, and final leads back to ASCII."""
e = encoder('iso2022_jp')
x = e.getstate()
e.encode('\u3042')
#> b'\x1b$B$"'
y = e.getstate()
y
#> 4375040
e.encode('\u3044')
#> b'$$'
e.encode('', True)
#> b'\x1b(B'
e.setstate(y)
#> None
e.encode('a')
#> b'\x1b(Ba'
e.setstate(x)
#> None
e.encode('\u3042')
#> b'\x1b$B$"'
