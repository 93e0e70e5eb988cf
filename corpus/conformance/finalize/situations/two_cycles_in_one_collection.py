# parity 1
# recorded: cpython 3.11.2
"""Two cycles that one collection finds have their turns mixed, in the order of creation."""
a = Object()
b = Object()
c = Object()
a.link(c)
#> None
c.link(a)
#> None
b.link(b)
#> None
weakref_finalize(c, call('c'))
#> <weakref_finalize #1>
weakref_finalize(b, call('b'))
#> <weakref_finalize #2>
weakref_finalize(a, call('a'))
#> <weakref_finalize #3>
del a
del b
del c
gc.collect()
#> None
#: callback #3: a() -> None
#: callback #2: b() -> None
#: callback #1: c() -> None
