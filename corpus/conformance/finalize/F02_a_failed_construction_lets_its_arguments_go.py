# parity 1
# recorded: cpython 3.11.2
"""What was given to a construction that failed is let go, and not kept by the registry."""
n = 3
b = Object()
g = weakref_finalize(b, call('g'))
f = weakref_finalize(n, call('f'), b, key=b)
#! TypeError("cannot create weak reference to 'int' object")
del b
#: callback g: g() -> None
