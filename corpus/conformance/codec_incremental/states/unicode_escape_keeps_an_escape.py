# parity 1
# recorded: cpython 3.11.2
"""A unicode_escape decoder keeps an escape that has not ended, a raw one only \\u and \\U."""
d = decoder('unicode_escape')
d.decode(b'a\\u20')
#> 'a'
d.getstate()
#> (b'\\u20', 0)
d.decode(b'ac\\')
#> '\u20ac'
d.getstate()
#> (b'\\', 0)
d.decode(b'n', True)
#> '\n'
r = decoder('raw_unicode_escape')
r.decode(b'\\n\\u20a')
#> '\\n'
r.getstate()
#> (b'\\u20a', 0)
r.decode(b'c')
#> '\u20ac'
