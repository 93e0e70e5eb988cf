# parity 1
# recorded: cpython 3.11.2
"""An object that a collection's __del__ revived can have a finalizer again, and its __del__ is spent."""
a = Object(revive='x')
a.link(a)
#> None
f = weakref_finalize(a, call('f'))
del a
gc.collect()
#> None
#: callback f: f() -> None
#: revive x
g = weakref_finalize(x, call('g'))
del x
gc.collect()
#> None
#: callback g: g() -> None
g.alive
#> False
