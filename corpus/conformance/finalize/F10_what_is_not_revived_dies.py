# parity 1
# recorded: cpython 3.11.2
"""A collection of two cycles, one of which is revived: the other dies."""
a = Object(revive='x')
b = Object()
a.link(a)
#> None
b.link(b)
#> None
f = weakref_finalize(a, call('f'))
g = weakref_finalize(b, call('g'))
del a
del b
gc.collect()
#> None
#: callback f: f() -> None
#: callback g: g() -> None
#: revive x
f = weakref_finalize(x, call('again'))
x.unlink(x)
#> None
del x
#: callback f: again() -> None
