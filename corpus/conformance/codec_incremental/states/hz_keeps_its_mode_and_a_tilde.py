# parity 1
# recorded: cpython 3.11.2
"""The state of an hz decoder has the mode, and a tilde that has not been decided."""
d = decoder('hz')
d.decode(b'a~')
#> 'a'
d.getstate()
#> (b'~', 0)
d.decode(b'{VP')
#> '\u4e2d'
x = d.getstate()
x
#> (b'', 1)
d.decode(b'~}VP')
#> 'VP'
d.getstate()
#> (b'', 0)
d.setstate(x)
#> None
d.decode(b'VP')
#> '\u4e2d'
