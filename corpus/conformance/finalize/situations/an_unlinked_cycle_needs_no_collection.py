# parity 1
# recorded: cpython 3.11.2
"""A cycle that an unlink opened dies by its last reference, from its head."""
a = Object()
b = Object()
a.link(b)
#> None
b.link(a)
#> None
weakref_finalize(a, call('a'))
#> <weakref_finalize #1>
weakref_finalize(b, call('b'))
#> <weakref_finalize #2>
a.unlink(b)
#> None
del a
del b
#: callback #2: b() -> None
#: callback #1: a() -> None
