# parity 1
# recorded: cpython 3.11.2
"""A second name of a finalizer is the same one: what is done by one name is seen by the other."""
a = Object()
f = weakref_finalize(a, call('f', returns=3))
g = f
g.atexit = False
f.atexit
#> False
g()
#> 3
#: callback f: f() -> 3
f.alive
#> False
f()
#> None
