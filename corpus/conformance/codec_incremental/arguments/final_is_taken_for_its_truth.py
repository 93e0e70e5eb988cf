# parity 1
# recorded: cpython 3.11.2
"""final is true or false as any value is."""
d = decoder('utf-8', 'replace')
d.decode(b'\xe2', 0)
#> ''
d.decode(b'', 2)
#> '\ufffd'
x = ''
d.decode(b'\xe2', x)
#> ''
d.decode(b'', None)
#> ''
d.decode(b'', d)
#> '\ufffd'
