# parity 1
# recorded: cpython 3.11.2
"""With line buffering an LF is sent whatever the newline is."""
m = Memory()
w = BufferedWriter(m)
t = TextIOWrapper(w, newline='', line_buffering=True)
t.write('x\n')
#> 2
#: write(b'x\n') -> 2
t.write('y')
#> 1
#end
#: write(b'y') -> 1
#: close()
