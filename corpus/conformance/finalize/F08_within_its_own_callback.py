# parity 1
# recorded: cpython 3.11.2
"""Within its own callback a finalizer is dead: it has nothing to show, and a call of it does nothing."""
a = Object()
f = weakref_finalize(a, lambda: (f.alive, f.atexit, f.peek(), f.detach(), f.__repr__(), f()))
del a
#: callback f {
#:   f.alive -> False
#:   f.atexit -> False
#:   f.peek() -> None
#:   f.detach() -> None
#:   f.__repr__() -> '<weakref_finalize object at 0x…; dead>'
#:   f() -> None
#: } -> (False, False, None, None, '<weakref_finalize object at 0x…; dead>', None)
