# parity 1
# recorded: cpython 3.11.2
"""The number in the state of an iso2022_jp decoder has the character sets that are designated."""
d = decoder('iso2022_jp')
d.getstate()
#> (b'', 4342338)
d.decode(b'\x1b$B$')
#> ''
x = d.getstate()
x
#> (b'$', 4342466)
d.decode(b'"')
#> '\u3042'
d.decode(b'\x1b(B')
#> ''
d.getstate()
#> (b'', 4342338)
d.setstate(x)
#> None
d.decode(b'"\x1b(Ba')
#> '\u3042a'
