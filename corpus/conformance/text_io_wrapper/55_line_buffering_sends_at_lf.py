# parity 1
# recorded: cpython 3.11.2
"""With line buffering a write with an LF is sent, with all of it."""
m = Memory()
w = BufferedWriter(m)
t = TextIOWrapper(w, line_buffering=True)
t.write('ab')
#> 2
t.write('c\nd')
#> 3
#: write(b'abc\nd') -> 5
t.write('e')
#> 1
#end
#: write(b'e') -> 1
#: close()
