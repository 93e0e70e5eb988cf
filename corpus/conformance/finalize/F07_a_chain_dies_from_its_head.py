# parity 1
# recorded: cpython 3.11.2
"""A chain dies from its head: the finalizers of one object, then those of the next."""
a = Object()
b = Object()
c = Object()
a.link(b)
#> None
b.link(c)
#> None
weakref_finalize(c, call('c'))
#> <weakref_finalize #1>
weakref_finalize(a, call('a, older'))
#> <weakref_finalize #2>
weakref_finalize(a, call('a'))
#> <weakref_finalize #3>
weakref_finalize(b, call('b'))
#> <weakref_finalize #4>
del b
del c
del a
#: callback #3: a() -> None
#: callback #2: a, older() -> None
#: callback #4: b() -> None
#: callback #1: c() -> None
