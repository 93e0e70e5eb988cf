# parity 1
# recorded: cpython 3.11.2
"""Two objects of the garbage that revive under one name: the second takes it from the first."""
a = Object(revive='x')
b = Object(revive='x')
a.link(a)
#> None
b.link(b)
#> None
del a
del b
gc.collect()
#> None
#: revive x
#: revive x
f = weakref_finalize(x, call('f'))
x
#> <Object b>
x.unlink(x)
#> None
del x
#: callback f: f() -> None
