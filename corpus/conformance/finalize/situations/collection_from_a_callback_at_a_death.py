# parity 1
# recorded: cpython 3.11.2
"""A collection from a callback at a death finds garbage, and not the dying."""
a = Object()
b = Object()
a.link(b)
#> None
b.link(b)
#> None
c = Object()
c.link(c)
#> None
weakref_finalize(c, call('c'))
#> <weakref_finalize #1>
weakref_finalize(b, call('b'))
#> <weakref_finalize #2>
weakref_finalize(a, call('a, older'))
#> <weakref_finalize #3>
weakref_finalize(a, lambda: gc.collect())
#> <weakref_finalize #4>
del b
del c
del a
#: callback #4 {
#:   callback #1: c() -> None
#:   gc.collect() -> None
#: } -> None
#: callback #3: a, older() -> None
gc.collect()
#> None
#: callback #2: b() -> None
