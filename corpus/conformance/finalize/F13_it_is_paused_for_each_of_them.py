# parity 1
# recorded: cpython 3.11.2
"""The pause lasts from the first callback to the last."""
a = Object()
f = weakref_finalize(a, lambda: gc.isenabled())
g = weakref_finalize(a, call('g', raises=ValueError()))
h = weakref_finalize(a, lambda: gc.isenabled())
run_exit()
#> None
#: callback h {
#:   gc.isenabled() -> False
#: } -> False
#: callback g: g() ! ValueError()
#: excepthook ValueError()
#: callback f {
#:   gc.isenabled() -> False
#: } -> False
gc.isenabled()
#> True
