# parity 1
# recorded: cpython 3.11.2
"""Before the first construction there is no exit hook: run_exit() does nothing, and what comes later is called."""
run_exit()
#> None
a = Object()
f = weakref_finalize(a, call('f'))
del a
#: callback f: f() -> None
b = Object()
g = weakref_finalize(b, call('g'))
run_exit()
#> None
#: callback g: g() -> None
