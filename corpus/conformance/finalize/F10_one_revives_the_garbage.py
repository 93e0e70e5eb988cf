# parity 1
# recorded: cpython 3.11.2
"""What one object of the garbage revives lives on with all that it leads to; the finalizers of all have fired."""
a = Object()
b = Object(revive='x')
a.link(b)
#> None
b.link(a)
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
h = weakref_finalize(x, call('h'))
gc.collect()
#> None
h.alive
#> True
#end
#: callback h: h() -> None
