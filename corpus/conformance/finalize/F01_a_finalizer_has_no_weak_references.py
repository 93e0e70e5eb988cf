# parity 1
# recorded: cpython 3.11.2
"""A finalizer cannot be weakly referenced, so it has no finalizer."""
a = Object()
f = weakref_finalize(a, call('f'))
g = weakref_finalize(f, call('g'))
#! TypeError("cannot create weak reference to 'weakref_finalize' object")
f.alive
#> True
g
#! NameError("name 'g' is not defined")
run_exit()
#> None
#: callback f: f() -> None
