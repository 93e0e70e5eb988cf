# parity 1
# recorded: cpython 3.11.2
"""A SystemExit of a direct call goes to the caller, and ends nothing."""
a = Object()
f = weakref_finalize(a, call('f', raises=SystemExit(3)))
g = weakref_finalize(a, call('g'))
f()
#! SystemExit(3)
#: callback f: f() ! SystemExit(3)
f.alive
#> False
run_exit()
#> None
#: callback g: g() -> None
