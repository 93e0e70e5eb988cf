# parity 1
# recorded: cpython 3.11.2
"""A dead finalizer's atexit is False, and setting it has no effect."""
a = Object()
f = weakref_finalize(a, call('f'))
f()
#> None
#: callback f: f() -> None
f.atexit
#> False
f.atexit = True
f.atexit
#> False
f.alive
#> False
run_exit()
#> None
