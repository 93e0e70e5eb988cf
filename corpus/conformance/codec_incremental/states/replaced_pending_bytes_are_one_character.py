# parity 1
# recorded: cpython 3.11.2
"""What is cut off at the end is one problem with final, and none without."""
d = decoder('utf-8', 'replace')
d.decode(b'\xf0\x9f\x98')
#> ''
d.decode(b'', True)
#> '\ufffd'
d.getstate()
#> (b'', 0)
d.decode(b'\xf0\x9f', True)
#> '\ufffd'
d.decode(b'\x98', True)
#> '\ufffd'
