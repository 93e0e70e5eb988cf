# parity 1
# recorded: cpython 3.11.2
"""A file whose close fails at its death is silent about it, and its finalizer is called."""
s = Socket(close=[OSError(5)])
f = makefile(s, 'rb')
#: refs 1
g = weakref_finalize(f, call('g'))
s.close()
#> None
del f
#: refs 0
#: close() -> OSError(5)
#: callback g: g() -> None
g.alive
#> False
