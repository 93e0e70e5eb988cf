# parity 1
# recorded: cpython 3.11.2
"""The collector is paused while the exit calls, and on again afterwards."""
a = Object()
f = weakref_finalize(a, lambda: gc.isenabled())
gc.isenabled()
#> True
run_exit()
#> None
#: callback f {
#:   gc.isenabled() -> False
#: } -> False
gc.isenabled()
#> True
