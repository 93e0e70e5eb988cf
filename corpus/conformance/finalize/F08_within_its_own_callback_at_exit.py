# parity 1
# recorded: cpython 3.11.2
"""Within its own callback at exit a finalizer is dead though its object lives."""
a = Object()
f = weakref_finalize(a, lambda: (f.alive, f.atexit, f.peek(), f(), f.__repr__()))
run_exit()
#> None
#: callback f {
#:   f.alive -> False
#:   f.atexit -> False
#:   f.peek() -> None
#:   f() -> None
#:   f.__repr__() -> '<weakref_finalize object at 0x…; dead>'
#: } -> (False, False, None, None, '<weakref_finalize object at 0x…; dead>')
a
#> <Object a>
