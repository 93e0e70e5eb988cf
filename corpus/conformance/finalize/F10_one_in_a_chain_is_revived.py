# parity 1
# recorded: cpython 3.11.2
"""Of a chain that dies from its head one object is revived: those before it are gone, and those behind it live on."""
a = Object()
b = Object(revive='x')
c = Object()
a.link(b)
#> None
b.link(c)
#> None
weakref_finalize(a, call('a'))
#> <weakref_finalize #1>
weakref_finalize(b, call('b'))
#> <weakref_finalize #2>
weakref_finalize(c, call('c'))
#> <weakref_finalize #3>
del c
del b
del a
#: callback #1: a() -> None
#: revive x
x
#> <Object b>
del x
#: callback #2: b() -> None
#: callback #3: c() -> None
