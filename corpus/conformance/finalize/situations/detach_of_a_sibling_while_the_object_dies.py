# parity 1
# recorded: cpython 3.11.2
"""A sibling that a callback detaches while the object dies gives None, stays alive, and still fires."""
a = Object()
f = weakref_finalize(a, call('f', returns=7), 1, key=b'x')
g = weakref_finalize(a, lambda: (f.detach(), f.alive))
del a
#: callback g {
#:   f.detach() -> None
#:   f.alive -> True
#: } -> (None, True)
#: callback f: f(1, key=b'x') -> 7
f.alive
#> False
run_exit()
#> None
