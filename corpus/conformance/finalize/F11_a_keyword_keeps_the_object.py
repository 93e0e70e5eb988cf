# parity 1
# recorded: cpython 3.11.2
"""An object among its own finalizer's keywords is kept; a call lets it go, and then its others fire."""
a = Object()
g = weakref_finalize(a, call('g'))
f = weakref_finalize(a, call('f'), k=a)
del a
g.alive
#> True
f()
#> None
#: callback f: f(k=<Object a>) -> None
#: callback g: g() -> None
g.alive
#> False
