# parity 1
# recorded: cpython 3.11.2
"""A collection that a callback of a collection asks for does nothing."""
a = Object()
b = Object()
a.link(a)
#> None
b.link(b)
#> None
f = weakref_finalize(a, lambda: (gc.collect(), g.alive))
g = weakref_finalize(b, call('g'))
del a
del b
gc.collect()
#> None
#: callback f {
#:   gc.collect() -> None
#:   g.alive -> True
#: } -> (None, True)
#: callback g: g() -> None
