# parity 1
# recorded: cpython 3.11.2
"""What a cycle of garbage leads to has its turn in the collection, what leads to the cycle lives."""
a = Object()
b = Object()
c = Object()
a.link(a)
#> None
a.link(b)
#> None
c.link(b)
#> None
weakref_finalize(b, call('b'))
#> <weakref_finalize #1>
weakref_finalize(a, call('a'))
#> <weakref_finalize #2>
del b
del a
gc.collect()
#> None
#: callback #2: a() -> None
del c
#: callback #1: b() -> None
