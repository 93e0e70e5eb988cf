# parity 1
# recorded: cpython 3.11.2
"""A file among a finalizer's arguments lives until it was called, and is closed then."""
s = Socket()
a = Object()
f = makefile(s, 'wb')
#: refs 1
f.write(b'last')
#> 4
g = weakref_finalize(a, call('g'), f)
del f
del a
#: callback g: g(<BufferedWriter f>) -> None
#: send(b'last') -> 4
#: refs 0
