# parity 1
# recorded: cpython 3.11.2
"""A SystemExit that comes through another's direct call ends the exit as well."""
a = Object()
f = weakref_finalize(a, call('f'))
g = weakref_finalize(a, call('g', raises=SystemExit()))
h = weakref_finalize(a, lambda: (g.alive, g(), f()))
run_exit()
#> None
#: callback h {
#:   g.alive -> True
#:   callback g: g() ! SystemExit()
#:   g() ! SystemExit()
#: } ! SystemExit()
#: unraisable SystemExit()
g.alive
#> False
