# parity 1
# recorded: cpython 3.11.2
"""An object that __del__ revives in a collection lives on, its finalizers have fired."""
a = Object(revive='x')
a.link(a)
#> None
f = weakref_finalize(a, call('f'), 1)
g = weakref_finalize(a, call('g'), 2)
del a
gc.collect()
#> None
#: callback g: g(2) -> None
#: callback f: f(1) -> None
#: revive x
g.alive
#> False
g()
#> None
x
#> <Object a>
