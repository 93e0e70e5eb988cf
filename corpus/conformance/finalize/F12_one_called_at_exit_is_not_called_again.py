# parity 1
# recorded: cpython 3.11.2
"""One that a callback at exit calls is not called again."""
a = Object()
f = weakref_finalize(a, call('f', returns=1))
g = weakref_finalize(a, call('g', returns=2))
h = weakref_finalize(a, lambda: (f(), f.alive, g.alive))
run_exit()
#> None
#: callback h {
#:   callback f: f() -> 1
#:   f() -> 1
#:   f.alive -> False
#:   g.alive -> True
#: } -> (1, False, True)
#: callback g: g() -> 2
