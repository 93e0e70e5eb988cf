# parity 1
# recorded: cpython 3.11.2
"""A SystemExit aborts the exit, the older ones never run, and the shutdown is complete."""
a = Object()
f = weakref_finalize(a, call('f'))
g = weakref_finalize(a, call('g', raises=SystemExit('out')))
run_exit()
#> None
#: callback g: g() ! SystemExit('out')
#: unraisable SystemExit('out')
h = weakref_finalize(a, call('h'))
h()
#> None
f()
#> None
