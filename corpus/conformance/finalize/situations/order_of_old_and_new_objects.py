# parity 1
# recorded: cpython 3.11.2
"""Objects that survived a collection have their turn before those made since."""
a = Object()
b = Object()
a.link(a)
#> None
b.link(b)
#> None
weakref_finalize(a, call('old a'))
#> <weakref_finalize #1>
weakref_finalize(b, call('old b'))
#> <weakref_finalize #2>
gc.collect()
#> None
c = Object()
c.link(c)
#> None
weakref_finalize(c, call('new c'))
#> <weakref_finalize #3>
del a
del b
del c
gc.collect()
#> None
#: callback #1: old a() -> None
#: callback #2: old b() -> None
#: callback #3: new c() -> None
