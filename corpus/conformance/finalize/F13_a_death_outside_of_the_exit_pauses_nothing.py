# parity 1
# recorded: cpython 3.11.2
"""Outside of the exit nothing is paused."""
a = Object()
f = weakref_finalize(a, lambda: gc.isenabled())
del a
#: callback f {
#:   gc.isenabled() -> True
#: } -> True
