# parity 1
# recorded: cpython 3.11.2
"""An object that is the callback of its own finalizer is kept by it."""
a = Object()
g = weakref_finalize(a, call('g'))
f = weakref_finalize(a, a)
del a
g.alive
#> True
f()
#! TypeError("'Object' object is not callable")
#: callback g: g() -> None
