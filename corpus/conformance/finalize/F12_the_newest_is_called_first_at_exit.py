# parity 1
# recorded: cpython 3.11.2
"""At exit the newest finalizer is called first, whatever its object."""
a = Object()
b = Object()
f = weakref_finalize(b, call('f'), 1)
g = weakref_finalize(a, call('g'), 2)
h = weakref_finalize(b, call('h'), 3)
run_exit()
#> None
#: callback h: h(3) -> None
#: callback g: g(2) -> None
#: callback f: f(1) -> None
h.alive
#> False
