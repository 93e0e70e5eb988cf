# parity 1
# recorded: cpython 3.11.2
"""A close calls no finalizer; the death of the closed file does."""
s = Socket()
f = makefile(s, 'rwb')
#: refs 1
g = weakref_finalize(f, call('g'))
f.close()
#> None
#: refs 0
g.alive
#> True
del f
#: callback g: g() -> None
