# parity 1
# recorded: cpython 3.11.2
"""The pause depends on what is registered, not on what is called."""
a = Object()
f = weakref_finalize(a, lambda: gc.isenabled())
f.atexit = False
run_exit()
#> None
f()
#> None
gc.isenabled()
#> True
