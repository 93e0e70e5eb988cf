# parity 1
# recorded: cpython 3.11.2
"""A collector that was disabled before is so after the exit."""
a = Object()
f = weakref_finalize(a, lambda: gc.isenabled())
gc.disable()
#> None
run_exit()
#> None
#: callback f {
#:   gc.isenabled() -> False
#: } -> False
gc.isenabled()
#> False
