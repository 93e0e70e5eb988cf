# parity 1
# recorded: cpython 3.11.2
"""A collection clears the weak references to all that it found before it calls anything."""
a = Object()
b = Object()
a.link(b)
#> None
b.link(a)
#> None
f = weakref_finalize(a, lambda: (g.alive, g.peek(), g.detach(), g.alive))
g = weakref_finalize(b, lambda: (f.alive, f.peek(), f.detach()))
del a
del b
gc.collect()
#> None
#: callback f {
#:   g.alive -> True
#:   g.peek() -> None
#:   g.detach() -> None
#:   g.alive -> True
#: } -> (True, None, None, True)
#: callback g {
#:   f.alive -> False
#:   f.peek() -> None
#:   f.detach() -> None
#: } -> (False, None, None)
