# parity 1
# recorded: cpython 3.11.2
"""While the object dies a sibling is alive and has an atexit, but has nothing to show and cannot be detached."""
a = Object()
f = weakref_finalize(a, call('f'), 1)
g = weakref_finalize(a, lambda: (f.alive, f.atexit, f.peek(), f.detach(), f.__repr__(), f.alive))
del a
#: callback g {
#:   f.alive -> True
#:   f.atexit -> True
#:   f.peek() -> None
#:   f.detach() -> None
#:   f.__repr__() -> '<weakref_finalize object at 0x…; dead>'
#:   f.alive -> True
#: } -> (True, True, None, None, '<weakref_finalize object at 0x…; dead>', True)
#: callback f: f(1) -> None
f.alive
#> False
