# parity 1
# recorded: cpython 3.11.2
"""A file that dies is closed first, and then its finalizer is called."""
s = Socket(recv=[b'x'])
f = makefile(s, 'rb')
#: refs 1
g = weakref_finalize(f, call('g'))
g.__repr__()
#> "<weakref_finalize object at 0x…; for 'BufferedReader' at 0x…>"
g.peek()
#> (<BufferedReader f>, call('g'), (), {})
del f
#: refs 0
#: callback g: g() -> None
