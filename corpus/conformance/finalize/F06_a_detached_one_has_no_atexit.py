# parity 1
# recorded: cpython 3.11.2
"""A detached finalizer's atexit is False."""
a = Object()
f = weakref_finalize(a, call('f'))
d = f.detach()
f.atexit
#> False
f.atexit = True
f.atexit
#> False
d
#> (<Object a>, call('f'), (), {})
