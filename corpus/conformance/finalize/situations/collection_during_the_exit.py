# parity 1
# recorded: cpython 3.11.2
"""During the exit the collector is paused, and a collection by hand fires the finalizers of its garbage."""
a = Object()
b = Object()
c = Object()
b.link(c)
#> None
c.link(b)
#> None
weakref_finalize(b, call('b'))
#> <weakref_finalize #1>
g = weakref_finalize(a, lambda: (gc.isenabled(), gc.collect(), gc.isenabled()))
weakref_finalize(c, lambda: gc.isenabled())
#> <weakref_finalize #2>
del b
del c
run_exit()
#> None
#: callback #2 {
#:   gc.isenabled() -> False
#: } -> False
#: callback g {
#:   gc.isenabled() -> False
#:   callback #1: b() -> None
#:   gc.collect() -> None
#:   gc.isenabled() -> False
#: } -> (False, None, False)
