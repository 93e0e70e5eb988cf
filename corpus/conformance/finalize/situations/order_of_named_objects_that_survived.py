# parity 1
# recorded: cpython 3.11.2
"""Objects that names hold keep the order of creation through a collection, however they are linked."""
a = Object()
b = Object()
c = Object()
c.link(b)
#> None
b.link(a)
#> None
a.link(c)
#> None
weakref_finalize(b, call('b'))
#> <weakref_finalize #1>
weakref_finalize(a, call('a'))
#> <weakref_finalize #2>
weakref_finalize(c, call('c'))
#> <weakref_finalize #3>
gc.collect()
#> None
del a
del b
del c
gc.collect()
#> None
#: callback #2: a() -> None
#: callback #1: b() -> None
#: callback #3: c() -> None
