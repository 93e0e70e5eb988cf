# parity 1
# recorded: cpython 3.11.2
"""One whose atexit is off stays alive through the exit."""
a = Object()
f = weakref_finalize(a, call('f'))
g = weakref_finalize(a, call('g'))
f.atexit = False
run_exit()
#> None
#: callback g: g() -> None
f.alive
#> True
f.atexit
#> False
g.alive
#> False
