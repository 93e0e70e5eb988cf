# parity 1
# recorded: cpython 3.11.2
"""After the exit a call of a registered finalizer gives None and takes it out."""
a = Object()
f = weakref_finalize(a, call('f', returns=1))
f.atexit = False
run_exit()
#> None
f.peek()
#> (<Object a>, call('f', returns=1), (), {})
f()
#> None
f.alive
#> False
