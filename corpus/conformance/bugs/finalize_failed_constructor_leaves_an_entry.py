# parity 1
# recorded: cpython 3.11.2
"""The registry grew by an object that cannot be weakly referenced, and the exit met the entry."""
n = 3
f = weakref_finalize(n, call('f'))
#! TypeError("cannot create weak reference to 'int' object")
a = Object()
g = weakref_finalize(a, call('g'))
run_exit()
#> None
#: callback g: g() -> None
g.alive
#> False
