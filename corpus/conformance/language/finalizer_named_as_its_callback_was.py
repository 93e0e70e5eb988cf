# parity 1
# recorded: cpython 3.11.2
"""A finalizer that took the name of its callback calls the old finalizer."""
a = Object()
f = weakref_finalize(a, call('first', returns=1))
f = weakref_finalize(a, f)
f()
#> 1
#: callback f: first() -> 1
del a
