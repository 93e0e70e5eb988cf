# parity 1
# recorded: cpython 3.11.2
"""After the death of its object a finalizer has nothing to show."""
a = Object()
f = weakref_finalize(a, call('f'), 1)
del a
#: callback f: f(1) -> None
f.peek()
#> None
f.alive
#> False
f.__repr__()
#> '<weakref_finalize object at 0x…; dead>'
