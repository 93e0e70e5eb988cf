# parity 1
# recorded: cpython 3.11.2
"""After an exit that a SystemExit ended within a callback the dying object's others are not called."""
a = Object()
b = Object()
f = weakref_finalize(a, call('f'))
h = weakref_finalize(a, lambda: (run_exit(), f.alive))
g = weakref_finalize(b, call('g', raises=SystemExit(1)))
del a
#: callback h {
#:   callback g: g() ! SystemExit(1)
#:   unraisable SystemExit(1)
#:   run_exit() -> None
#:   f.alive -> True
#: } -> (None, True)
f.alive
#> False
