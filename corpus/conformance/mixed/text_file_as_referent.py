# parity 1
# recorded: cpython 3.11.2
"""A text file that dies sends its text first, and then its finalizer is called."""
s = Socket()
f = makefile(s, 'w')
#: refs 1
f.write('bye\n')
#> 4
g = weakref_finalize(f, call('g'))
g.__repr__()
#> "<weakref_finalize object at 0x…; for 'TextIOWrapper' at 0x…>"
del f
#: send(b'bye\n') -> 4
#: refs 0
#: callback g: g() -> None
