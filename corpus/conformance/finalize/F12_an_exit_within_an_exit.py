# parity 1
# recorded: cpython 3.11.2
"""A callback that runs the exit has the older ones called within, and the outer exit finds them dead."""
a = Object()
f = weakref_finalize(a, call('f'))
g = weakref_finalize(a, lambda: (run_exit(), f.alive, gc.isenabled(), h.alive))
h = weakref_finalize(a, call('h'))
run_exit()
#> None
#: callback h: h() -> None
#: callback g {
#:   callback f: f() -> None
#:   run_exit() -> None
#:   f.alive -> False
#:   gc.isenabled() -> False
#:   h.alive -> False
#: } -> (None, False, False, False)
gc.isenabled()
#> True
