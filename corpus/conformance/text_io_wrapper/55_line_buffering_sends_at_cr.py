# parity 1
# recorded: cpython 3.11.2
"""With line buffering a write with a CR is sent too."""
m = Memory()
w = BufferedWriter(m)
t = TextIOWrapper(w, line_buffering=1)
t.line_buffering
#> True
t.write('a\rb')
#> 3
#: write(b'a\rb') -> 3
t.write('c')
#> 1
#end
#: write(b'c') -> 1
#: close()
