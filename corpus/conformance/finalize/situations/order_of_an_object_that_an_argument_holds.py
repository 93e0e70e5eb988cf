# parity 1
# recorded: cpython 3.11.2
"""An object that only a finalizer's argument leads to stands behind the others after a collection."""
a = Object()
b = Object()
c = Object()
b.link(b)
#> None
c.link(a)
#> None
a.link(c)
#> None
k = weakref_finalize(a, call('k'), b)
weakref_finalize(b, call('b'))
#> <weakref_finalize #1>
weakref_finalize(c, call('c'))
#> <weakref_finalize #2>
del b
gc.collect()
#> None
k.detach()
#> (<Object a>, call('k'), (<Object b>,), {})
del a
del c
gc.collect()
#> None
#: callback #2: c() -> None
#: callback #1: b() -> None
