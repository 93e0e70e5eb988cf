# parity 1
# recorded: cpython 3.11.2
"""After the exit a call of one that is still registered gives None and takes it out."""
a = Object()
f = weakref_finalize(a, call('f', returns=1))
f.atexit = False
run_exit()
#> None
f.alive
#> True
f()
#> None
f.alive
#> False
f.detach()
#> None
