# parity 1
# recorded: cpython 3.11.2
"""A call leaves the other finalizers of the object as they were."""
a = Object()
f = weakref_finalize(a, call('f'))
g = weakref_finalize(a, call('g'))
h = weakref_finalize(a, call('h'))
g()
#> None
#: callback g: g() -> None
f.alive
#> True
h.alive
#> True
del a
#: callback h: h() -> None
#: callback f: f() -> None
