# parity 1
# recorded: cpython 3.11.2
"""A Memory is closed at its death, and then its finalizers are called."""
m = Memory(b'abc')
f = weakref_finalize(m, call('f', returns=b'f'), 1)
g = weakref_finalize(m, lambda: (f.alive, f.detach()))
g.__repr__()
#> "<weakref_finalize object at 0x…; for 'Memory' at 0x…>"
del m
#: close()
#: callback g {
#:   f.alive -> True
#:   f.detach() -> None
#: } -> (True, None)
#: callback f: f(1) -> b'f'
