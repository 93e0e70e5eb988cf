# parity 1
# recorded: cpython 3.11.2
"""The pause ends also when a SystemExit ends the exit."""
a = Object()
f = weakref_finalize(a, call('f'))
g = weakref_finalize(a, call('g', raises=SystemExit(0)))
run_exit()
#> None
#: callback g: g() ! SystemExit(0)
#: unraisable SystemExit(0)
gc.isenabled()
#> True
f.alive
#> True
