# parity 1
# recorded: cpython 3.11.2
"""A callback's gc.disable() is undone by the end of the exit."""
a = Object()
f = weakref_finalize(a, lambda: (gc.enable(), gc.isenabled(), gc.disable(), gc.isenabled()))
run_exit()
#> None
#: callback f {
#:   gc.enable() -> None
#:   gc.isenabled() -> True
#:   gc.disable() -> None
#:   gc.isenabled() -> False
#: } -> (None, True, None, False)
gc.isenabled()
#> True
