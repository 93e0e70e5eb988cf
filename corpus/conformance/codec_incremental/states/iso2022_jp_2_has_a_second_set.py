# parity 1
# recorded: cpython 3.11.2
"""iso2022_jp_2 designates a second set for one character after ESC N."""
d = decoder('iso2022_jp_2')
d.decode(b'\x1b.A')
#> ''
d.getstate()
#> (b'', 4276802)
d.decode(b'\x1bN')
#> ''
d.getstate()
#> (b'\x1bN', 4276802)
d.decode(b'i')
#> '\xe9'
e = encoder('iso2022_jp_2')
e.encode('\xe9')
#> b'\x1b$(D+1'
e.getstate()
#> 4375552
e.encode('\xe9')
#> b'+1'
