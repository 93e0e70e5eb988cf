# parity 1
# recorded: cpython 3.11.2
"""Whether the callback can be called is seen at its call only, and the finalizer is dead by then."""
a = Object()
n = 5
f = weakref_finalize(a, n, 1)
f.peek()
#> (<Object a>, 5, (1,), {})
f()
#! TypeError("'int' object is not callable")
f.alive
#> False
g = weakref_finalize(a, n)
del a
#: unraisable TypeError("'int' object is not callable")
