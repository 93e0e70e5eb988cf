# parity 1
# recorded: cpython 3.11.2
"""Finalizers made at exit make more of them, and each is called."""
a = Object()
f = weakref_finalize(a, call('f'))
g = weakref_finalize(a, lambda: weakref_finalize(a, lambda: weakref_finalize(a, call('third'))))
run_exit()
#> None
#: callback g {
#:   weakref_finalize(a, lambda: weakref_finalize(a, call('third'))) -> <weakref_finalize #1>
#: } -> <weakref_finalize #1>
#: callback #1 {
#:   weakref_finalize(a, call('third')) -> <weakref_finalize #2>
#: } -> <weakref_finalize #2>
#: callback #2: third() -> None
#: callback f: f() -> None
f.alive
#> False
