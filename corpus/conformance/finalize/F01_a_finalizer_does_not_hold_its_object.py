# parity 1
# recorded: cpython 3.11.2
"""A finalizer does not hold its object, and an object does not hold its finalizer's name."""
a = Object()
b = Object()
f = weakref_finalize(a, call('f'))
f = weakref_finalize(b, call('g'))
del a
#: callback f: f() -> None
f
#> <weakref_finalize f>
del b
#: callback f: g() -> None
f.alive
#> False
