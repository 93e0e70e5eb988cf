# parity 1
# recorded: cpython 3.11.2
"""A SystemExit ends the exit: the older ones are never called."""
a = Object()
f = weakref_finalize(a, call('f'))
g = weakref_finalize(a, call('g', raises=SystemExit(7)))
h = weakref_finalize(a, call('h'))
run_exit()
#> None
#: callback h: h() -> None
#: callback g: g() ! SystemExit(7)
#: unraisable SystemExit(7)
f.alive
#> True
f()
#> None
f.alive
#> False
