# parity 1
# recorded: cpython 3.11.2
"""A finalizer whose name is gone still fires: the registry owns it."""
a = Object()
f = weakref_finalize(a, call('f', returns=1))
del f
del a
#: callback f: f() -> 1
