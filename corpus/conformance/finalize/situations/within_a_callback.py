# parity 1
# recorded: cpython 3.11.2
"""Within its callback a finalizer is not alive and has nothing to peek at."""
a = Object()
f = weakref_finalize(a, lambda: (f.alive, f.peek()))
del a
#: callback f {
#:   f.alive -> False
#:   f.peek() -> None
#: } -> (False, None)
f.alive
#> False
