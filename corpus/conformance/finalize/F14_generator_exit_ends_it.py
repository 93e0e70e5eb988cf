# parity 1
# recorded: cpython 3.11.2
"""A GeneratorExit is no Exception and ends the exit."""
a = Object()
f = weakref_finalize(a, call('f'))
g = weakref_finalize(a, call('g', raises=GeneratorExit('g', 1)))
run_exit()
#> None
#: callback g: g() ! GeneratorExit('g', 1)
#: unraisable GeneratorExit('g', 1)
f.alive
#> True
