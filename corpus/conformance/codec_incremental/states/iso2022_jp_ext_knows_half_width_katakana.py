# parity 1
# recorded: cpython 3.11.2
"""iso2022_jp_ext has the half-width katakana of ESC ( I, in both directions."""
d = decoder('iso2022_jp_ext')
d.decode(b'\x1b(I1')
#> '\uff71'
d.getstate()
#> (b'', 4342345)
d.decode(b'2\x1b(B2')
#> '\uff722'
e = encoder('iso2022_jp_ext')
e.encode('\uff71')
#> b'\x1b(I1'
e.getstate()
#> 4344064
e.encode('', True)
#> b'\x1b(B'
