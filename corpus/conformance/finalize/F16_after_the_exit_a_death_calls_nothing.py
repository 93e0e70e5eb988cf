# parity 1
# recorded: cpython 3.11.2
"""After the exit a death takes the entry out and calls nothing."""
a = Object()
f = weakref_finalize(a, call('f'))
f.atexit = False
run_exit()
#> None
f.alive
#> True
del a
f.alive
#> False
