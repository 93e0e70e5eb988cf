# parity 1
# recorded: cpython 3.11.2
"""The state of a utf-7 decoder is all of the shifted part that has not ended."""
d = decoder('utf-7')
d.decode(b'a+MEI')
#> 'a'
x = d.getstate()
x
#> (b'+MEI', 0)
d.decode(b'-b')
#> '\u3042b'
d.getstate()
#> (b'', 0)
d.setstate(x)
#> None
d.decode(b'', True)
#> '\u3042'
d.getstate()
#> (b'', 0)
