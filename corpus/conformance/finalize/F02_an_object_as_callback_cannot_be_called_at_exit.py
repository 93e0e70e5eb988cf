# parity 1
# recorded: cpython 3.11.2
"""A callback that cannot be called is a TypeError for the hook at exit."""
a = Object()
b = Object()
g = weakref_finalize(a, call('g'))
f = weakref_finalize(a, b)
run_exit()
#> None
#: excepthook TypeError("'Object' object is not callable")
#: callback g: g() -> None
