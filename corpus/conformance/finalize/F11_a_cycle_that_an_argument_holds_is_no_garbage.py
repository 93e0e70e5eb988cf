# parity 1
# recorded: cpython 3.11.2
"""A cycle that a finalizer's argument leads to is no garbage before the finalizer is dead."""
a = Object()
b = Object()
a.link(b)
#> None
b.link(a)
#> None
g = weakref_finalize(a, call('g'))
f = weakref_finalize(a, call('f'), b)
del a
del b
gc.collect()
#> None
f.alive
#> True
f()
#> None
#: callback f: f(<Object b>) -> None
gc.collect()
#> None
#: callback g: g() -> None
