# parity 1
# recorded: cpython 3.11.2
"""After an error an iso2022_jp decoder is in the character set of the place of the error, and what was pending is lost."""
d = decoder('iso2022_jp')
d.decode(b'\x1b$B$')
#> ''
d.decode(b'\x1b(B\xff')
#! UnicodeDecodeError('iso2022_jp', b'$\x1b(B\xff', 0, 2, 'illegal multibyte sequence')
d.getstate()
#> (b'', 4342466)
d.decode(b'$"')
#> '\u3042'
