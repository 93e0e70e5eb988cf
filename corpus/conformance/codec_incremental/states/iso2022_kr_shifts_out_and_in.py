# parity 1
# recorded: cpython 3.11.2
"""An iso2022_kr decoder keeps whether SO stands, and its encoder writes the header once."""
d = decoder('iso2022_kr')
d.decode(b'\x1b$)C\x0e0')
#> ''
x = d.getstate()
x
#> (b'0', 4299342658)
d.decode(b'!\x0fa')
#> '\uac00a'
d.getstate()
#> (b'', 4375362)
e = encoder('iso2022_kr')
e.encode('\uac00')
#> b'\x1b$)C\x0e0!'
e.getstate()
#> 1099524424192
e.encode('\uac00')
#> b'0!'
e.encode('a', True)
#> b'\x0fa'
