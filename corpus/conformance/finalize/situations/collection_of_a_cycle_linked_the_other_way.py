# parity 1
# recorded: cpython 3.11.2
"""The order of a collection is that of creation, whichever object is linked first."""
a = Object()
b = Object()
c = Object()
c.link(b)
#> None
b.link(a)
#> None
a.link(c)
#> None
weakref_finalize(c, call('c'))
#> <weakref_finalize #1>
weakref_finalize(a, call('a'))
#> <weakref_finalize #2>
weakref_finalize(b, call('b'))
#> <weakref_finalize #3>
del c
del b
del a
gc.collect()
#> None
#: callback #2: a() -> None
#: callback #3: b() -> None
#: callback #1: c() -> None
