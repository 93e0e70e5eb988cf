# parity 1
# recorded: cpython 3.11.2
"""An object that dies at exit has its finalizers called at its death, and they are passed over afterwards."""
a = Object()
b = Object()
f = weakref_finalize(b, call('b, oldest'))
g = weakref_finalize(a, call('a'))
h = weakref_finalize(b, call('b, newest'))
d = weakref_finalize(a, call('d'), b)
k = weakref_finalize(a, lambda: (d(), h.alive, f.alive))
del b
run_exit()
#> None
#: callback k {
#:   callback d: d(<Object b>) -> None
#:   callback h: b, newest() -> None
#:   callback f: b, oldest() -> None
#:   d() -> None
#:   h.alive -> False
#:   f.alive -> False
#: } -> (None, False, False)
#: callback g: a() -> None
