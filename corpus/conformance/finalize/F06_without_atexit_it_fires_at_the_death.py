# parity 1
# recorded: cpython 3.11.2
"""At the death of its object atexit makes no difference."""
a = Object()
f = weakref_finalize(a, call('f'))
f.atexit = False
del a
#: callback f: f() -> None
f.atexit
#> False
