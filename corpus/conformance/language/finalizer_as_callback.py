# parity 1
# recorded: cpython 3.11.2
"""A finalizer may be another's callback: it is called without an event of its own for the outer."""
a = Object()
b = Object()
g = weakref_finalize(b, call('g', returns=1))
f = weakref_finalize(a, g)
f.peek()
#> (<Object a>, <weakref_finalize g>, (), {})
del a
#: callback g: g() -> 1
g.alive
#> False
