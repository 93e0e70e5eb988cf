# parity 1
# recorded: cpython 3.11.2
"""Two finalizers that call each other run once each."""
a = Object()
f = weakref_finalize(a, lambda: (g(), f(), g.alive))
g = weakref_finalize(a, lambda: (f(), g(), f.alive))
f()
#> ((None, None, False), None, False)
#: callback f {
#:   callback g {
#:     f() -> None
#:     g() -> None
#:     f.alive -> False
#:   } -> (None, None, False)
#:   g() -> (None, None, False)
#:   f() -> None
#:   g.alive -> False
#: } -> ((None, None, False), None, False)
del a
