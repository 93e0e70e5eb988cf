# parity 1
# recorded: cpython 3.11.2
"""What a callback does to a collector that was disabled before stays."""
a = Object()
f = weakref_finalize(a, lambda: gc.enable())
gc.disable()
#> None
run_exit()
#> None
#: callback f {
#:   gc.enable() -> None
#: } -> None
gc.isenabled()
#> True
