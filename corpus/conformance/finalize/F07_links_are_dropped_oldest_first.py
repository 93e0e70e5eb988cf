# parity 1
# recorded: cpython 3.11.2
"""What one object alone held dies in the order of its links."""
a = Object()
b = Object()
c = Object()
a.link(c)
#> None
a.link(b)
#> None
weakref_finalize(c, call('c'))
#> <weakref_finalize #1>
weakref_finalize(b, call('b'))
#> <weakref_finalize #2>
weakref_finalize(a, call('a'))
#> <weakref_finalize #3>
del b
del c
del a
#: callback #3: a() -> None
#: callback #1: c() -> None
#: callback #2: b() -> None
