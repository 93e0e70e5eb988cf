# parity 1
# recorded: cpython 3.11.2
"""A second exit takes out in silence what is left."""
a = Object()
f = weakref_finalize(a, call('f'))
g = weakref_finalize(a, call('g', raises=SystemExit(2)))
run_exit()
#> None
#: callback g: g() ! SystemExit(2)
#: unraisable SystemExit(2)
f.alive
#> True
h = weakref_finalize(a, call('h'))
run_exit()
#> None
f.alive
#> False
h.alive
#> False
