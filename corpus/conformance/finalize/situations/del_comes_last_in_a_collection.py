# parity 1
# recorded: cpython 3.11.2
"""In a collection the finalizers come before __del__."""
a = Object(revive='x')
b = Object(revive='y')
a.link(b)
#> None
b.link(a)
#> None
weakref_finalize(b, call('b'))
#> <weakref_finalize #1>
weakref_finalize(a, call('a'))
#> <weakref_finalize #2>
del a
del b
gc.collect()
#> None
#: callback #2: a() -> None
#: callback #1: b() -> None
#: revive x
#: revive y
x
#> <Object a>
y
#> <Object b>
