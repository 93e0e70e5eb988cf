# parity 1
# recorded: cpython 3.11.2
"""With the collector disabled the last reference still ends an object, and a collection by hand still collects."""
gc.disable()
#> None
a = Object()
b = Object()
b.link(b)
#> None
weakref_finalize(a, call('a'))
#> <weakref_finalize #1>
weakref_finalize(b, call('b'))
#> <weakref_finalize #2>
del a
#: callback #1: a() -> None
del b
gc.collect()
#> None
#: callback #2: b() -> None
gc.isenabled()
#> False
