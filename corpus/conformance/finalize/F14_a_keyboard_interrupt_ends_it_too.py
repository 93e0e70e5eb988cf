# parity 1
# recorded: cpython 3.11.2
"""A KeyboardInterrupt ends the exit, and what is left never runs, not even at a death."""
a = Object()
f = weakref_finalize(a, call('f'))
g = weakref_finalize(a, call('g', raises=KeyboardInterrupt('now')))
run_exit()
#> None
#: callback g: g() ! KeyboardInterrupt('now')
#: unraisable KeyboardInterrupt('now')
f.alive
#> True
del a
f.alive
#> False
