# parity 1
# recorded: cpython 3.11.2
"""An object that dies within a callback has its callbacks inside it."""
a = Object()
b = Object()
c = Object()
weakref_finalize(c, call('c'))
#> <weakref_finalize #1>
d = weakref_finalize(b, call('d'), c)
f = weakref_finalize(a, lambda: (d(), d.alive))
del c
del a
#: callback f {
#:   callback d: d(<Object c>) -> None
#:   callback #1: c() -> None
#:   d() -> None
#:   d.alive -> False
#: } -> (None, False)
