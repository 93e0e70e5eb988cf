# parity 1
# recorded: cpython 3.11.2
"""One made at exit comes next also if its object is older than all finalizers that wait."""
a = Object()
b = Object()
f = weakref_finalize(b, call('f'))
g = weakref_finalize(a, call('g'))
h = weakref_finalize(b, lambda: weakref_finalize(a, lambda: (f.alive, g.alive)))
run_exit()
#> None
#: callback h {
#:   weakref_finalize(a, lambda: (f.alive, g.alive)) -> <weakref_finalize #1>
#: } -> <weakref_finalize #1>
#: callback #1 {
#:   f.alive -> True
#:   g.alive -> True
#: } -> (True, True)
#: callback g: g() -> None
#: callback f: f() -> None
