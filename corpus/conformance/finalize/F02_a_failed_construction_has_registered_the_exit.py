# parity 1
# recorded: cpython 3.11.2
"""The exit hook is registered before the object is looked at, so that an exit after a failed construction shuts down."""
n = 3
f = weakref_finalize(n, call('f'))
#! TypeError("cannot create weak reference to 'int' object")
run_exit()
#> None
a = Object()
g = weakref_finalize(a, call('g'))
g.alive
#> True
del a
g.alive
#> False
