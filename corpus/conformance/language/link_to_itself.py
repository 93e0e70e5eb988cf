# parity 1
# recorded: cpython 3.11.2
"""An object that links itself dies in a collection, or when it unlinks itself and its name goes."""
a = Object()
a.link(a)
#> None
f = weakref_finalize(a, call('f'))
a.unlink(a)
#> None
del a
#: callback f: f() -> None
b = Object()
b.link(b)
#> None
g = weakref_finalize(b, call('g'))
del b
#end
#: callback g: g() -> None
