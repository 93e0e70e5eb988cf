# parity 1
# recorded: cpython 3.11.2
"""What an inner exit that a SystemExit ended has left is taken out by the outer one, uncalled: the shutdown has come."""
a = Object()
o = weakref_finalize(a, call('o'))
f = weakref_finalize(a, call('f', raises=SystemExit()))
g = weakref_finalize(a, lambda: (run_exit(), o.alive))
run_exit()
#> None
#: callback g {
#:   callback f: f() ! SystemExit()
#:   unraisable SystemExit()
#:   run_exit() -> None
#:   o.alive -> True
#: } -> (None, True)
o.alive
#> False
