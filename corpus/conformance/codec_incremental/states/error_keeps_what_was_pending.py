# parity 1
# recorded: cpython 3.11.2
"""After an error a utf-8 decoder has what was pending before the call."""
d = decoder('utf-8')
d.decode(b'\xe2')
#> ''
d.decode(b'a')
#! UnicodeDecodeError('utf-8', b'\xe2a', 0, 1, 'invalid continuation byte')
d.getstate()
#> (b'\xe2', 0)
d.decode(b'\x82\xac')
#> '\u20ac'
