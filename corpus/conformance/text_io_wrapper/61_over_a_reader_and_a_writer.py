# parity 1
# recorded: cpython 3.11.2
"""A text file over a reader is no writer, and over a writer no reader."""
m = Memory(b'ab')
b = BufferedReader(m)
w = BufferedWriter(m)
r = TextIOWrapper(b)
t = TextIOWrapper(w)
r.readable()
#> True
r.writable()
#> False
t.readable()
#> False
t.writable()
#> True
r.write('x')
#! UnsupportedOperation('not writable')
t.read()
#! UnsupportedOperation('not readable')
#end
#: close()
