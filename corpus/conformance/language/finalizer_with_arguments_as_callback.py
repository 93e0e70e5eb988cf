# parity 1
# recorded: cpython 3.11.2
"""A finalizer as a callback ignores one argument, and complains about two before it is called."""
a = Object()
b = Object()
g = weakref_finalize(b, call('g'))
f = weakref_finalize(a, g, 1)
h = weakref_finalize(a, g, 1, 2)
k = weakref_finalize(a, g, key=1)
k()
#! TypeError("weakref_finalize.__call__() got an unexpected keyword argument 'key'")
h()
#! TypeError('weakref_finalize.__call__() takes from 1 to 2 positional arguments but 3 were given')
g.alive
#> True
f()
#> None
#: callback g: g() -> None
