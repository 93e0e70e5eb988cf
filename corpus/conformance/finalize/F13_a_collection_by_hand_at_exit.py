# parity 1
# recorded: cpython 3.11.2
"""A collection by hand works during the exit, and its callbacks are called within."""
a = Object()
b = Object()
b.link(b)
#> None
f = weakref_finalize(b, call('f'))
g = weakref_finalize(a, lambda: (f.alive, gc.collect(), f.alive))
del b
run_exit()
#> None
#: callback g {
#:   f.alive -> True
#:   callback f: f() -> None
#:   gc.collect() -> None
#:   f.alive -> False
#: } -> (True, None, False)
