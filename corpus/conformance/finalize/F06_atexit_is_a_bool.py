# parity 1
# recorded: cpython 3.11.2
"""Whatever atexit is set to is kept as a bool."""
a = Object()
f = weakref_finalize(a, call('f'))
f.atexit
#> True
f.atexit = 0
f.atexit
#> False
f.atexit = 'no'
f.atexit
#> True
f.atexit = b''
f.atexit
#> False
f.atexit = a
f.atexit
#> True
f.atexit = None
f.atexit
#> False
run_exit()
#> None
