# parity 1
# recorded: cpython 3.11.2
"""The exit hook that the first finalizer registered stays though that one is dead."""
a = Object()
f = weakref_finalize(a, call('f'))
del a
#: callback f: f() -> None
run_exit()
#> None
b = Object()
g = weakref_finalize(b, call('g'))
del b
g.alive
#> False
