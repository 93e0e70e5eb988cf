# parity 1
# recorded: cpython 3.11.2
"""The entry is taken out before the callback runs, also in a direct call."""
a = Object()
f = weakref_finalize(a, lambda: (f.alive, f.atexit, f.peek(), f.detach(), f()))
f()
#> (False, False, None, None, None)
#: callback f {
#:   f.alive -> False
#:   f.atexit -> False
#:   f.peek() -> None
#:   f.detach() -> None
#:   f() -> None
#: } -> (False, False, None, None, None)
f.alive
#> False
