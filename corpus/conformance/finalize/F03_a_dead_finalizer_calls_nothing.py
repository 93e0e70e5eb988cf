# parity 1
# recorded: cpython 3.11.2
"""A finalizer that fired at the death of its object gives None when it is called."""
a = Object()
f = weakref_finalize(a, call('f', returns=9))
del a
#: callback f: f() -> 9
f()
#> None
f.detach()
#> None
f.peek()
#> None
f.alive
#> False
