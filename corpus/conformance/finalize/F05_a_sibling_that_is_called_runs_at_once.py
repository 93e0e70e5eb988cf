# parity 1
# recorded: cpython 3.11.2
"""A sibling that a callback calls while the object dies runs at once, and not again."""
a = Object()
f = weakref_finalize(a, call('f', returns=1), b'x')
g = weakref_finalize(a, lambda: (f(), f.alive, f()))
del a
#: callback g {
#:   callback f: f(b'x') -> 1
#:   f() -> 1
#:   f.alive -> False
#:   f() -> None
#: } -> (1, False, None)
run_exit()
#> None
