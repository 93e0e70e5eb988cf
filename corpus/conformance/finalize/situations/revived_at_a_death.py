# parity 1
# recorded: cpython 3.11.2
"""An object that __del__ revives at its death keeps all its finalizers, for the next death."""
a = Object(revive='x')
f = weakref_finalize(a, call('f'), 1)
g = weakref_finalize(a, call('g'), 2)
del a
#: revive x
g.peek()
#> (<Object a>, call('g'), (2,), {})
f.detach()
#> (<Object a>, call('f'), (1,), {})
del x
#: callback g: g(2) -> None
g.alive
#> False
