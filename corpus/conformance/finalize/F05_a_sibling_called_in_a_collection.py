# parity 1
# recorded: cpython 3.11.2
"""A finalizer of another object of the garbage can be called, and then has had its turn."""
a = Object()
b = Object()
a.link(b)
#> None
b.link(a)
#> None
g = weakref_finalize(b, call('g', returns=2))
f = weakref_finalize(a, lambda: (g(), g.alive))
del a
del b
gc.collect()
#> None
#: callback f {
#:   callback g: g() -> 2
#:   g() -> 2
#:   g.alive -> False
#: } -> (2, False)
