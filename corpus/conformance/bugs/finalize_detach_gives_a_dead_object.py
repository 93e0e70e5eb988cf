# parity 1
# recorded: cpython 3.11.2
"""A detach while the object died gave a tuple with a dead object."""
a = Object()
g1 = weakref_finalize(a, call('g1'))
g2 = weakref_finalize(a, lambda: (g1.alive, g1.peek(), g1.detach(), g1.alive))
del a
#: callback g2 {
#:   g1.alive -> True
#:   g1.peek() -> None
#:   g1.detach() -> None
#:   g1.alive -> True
#: } -> (True, None, None, True)
#: callback g1: g1() -> None
g1.alive
#> False
g2.detach()
#> None
