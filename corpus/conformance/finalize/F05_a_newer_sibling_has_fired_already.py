# parity 1
# recorded: cpython 3.11.2
"""For an older finalizer of the same object the newer sibling is dead."""
a = Object()
f = weakref_finalize(a, lambda: (g.alive, g(), g.detach()))
g = weakref_finalize(a, call('g'))
del a
#: callback g: g() -> None
#: callback f {
#:   g.alive -> False
#:   g() -> None
#:   g.detach() -> None
#: } -> (False, None, None)
