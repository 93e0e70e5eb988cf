# parity 1
# recorded: cpython 3.11.2
"""A SystemExit of one made at exit ends it, and those that were there before are never called."""
a = Object()
f = weakref_finalize(a, call('f'))
g = weakref_finalize(a, lambda: weakref_finalize(a, call('made', raises=SystemExit(5))))
run_exit()
#> None
#: callback g {
#:   weakref_finalize(a, call('made', raises=SystemExit(5))) -> <weakref_finalize #1>
#: } -> <weakref_finalize #1>
#: callback #1: made() ! SystemExit(5)
#: unraisable SystemExit(5)
f.alive
#> True
g.alive
#> False
