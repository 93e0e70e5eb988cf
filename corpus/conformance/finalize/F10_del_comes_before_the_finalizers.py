# parity 1
# recorded: cpython 3.11.2
"""Once its __del__ is spent an object dies with its finalizers, the old and the new, newest first."""
a = Object(revive='x')
f = weakref_finalize(a, call('f'))
del a
#: revive x
g = weakref_finalize(x, call('g'))
del x
#: callback g: g() -> None
#: callback f: f() -> None
