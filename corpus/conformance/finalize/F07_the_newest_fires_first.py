# parity 1
# recorded: cpython 3.11.2
"""At the death of an object its finalizers fire the newest first."""
a = Object()
f = weakref_finalize(a, call('first'))
g = weakref_finalize(a, call('second'))
h = weakref_finalize(a, call('third'))
del a
#: callback h: third() -> None
#: callback g: second() -> None
#: callback f: first() -> None
