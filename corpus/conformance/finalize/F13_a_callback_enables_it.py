# parity 1
# recorded: cpython 3.11.2
"""A callback's gc.enable() lasts to the next ones."""
a = Object()
f = weakref_finalize(a, lambda: gc.isenabled())
g = weakref_finalize(a, lambda: gc.enable())
run_exit()
#> None
#: callback g {
#:   gc.enable() -> None
#: } -> None
#: callback f {
#:   gc.isenabled() -> True
#: } -> True
gc.isenabled()
#> True
