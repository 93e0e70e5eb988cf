# parity 1
# recorded: cpython 3.11.2
"""A detach takes the last reference away that a finalizer's arguments held."""
a = Object()
g = weakref_finalize(a, call('g'))
f = weakref_finalize(a, call('f'), a)
del a
f.detach()
#> (<Object a>, call('f'), (<Object a>,), {})
#: callback g: g() -> None
g.alive
#> False
