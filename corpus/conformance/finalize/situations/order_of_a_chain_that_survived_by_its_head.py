# parity 1
# recorded: cpython 3.11.2
"""Objects that a collection reached by the head of their chain alone stand in the order of the chain from then on."""
a = Object()
b = Object()
c = Object()
c.link(b)
#> None
b.link(a)
#> None
a.link(c)
#> None
weakref_finalize(a, call('a'))
#> <weakref_finalize #1>
weakref_finalize(b, call('b'))
#> <weakref_finalize #2>
weakref_finalize(c, call('c'))
#> <weakref_finalize #3>
del a
del b
gc.collect()
#> None
del c
gc.collect()
#> None
#: callback #3: c() -> None
#: callback #2: b() -> None
#: callback #1: a() -> None
