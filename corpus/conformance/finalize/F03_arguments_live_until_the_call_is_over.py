# parity 1
# recorded: cpython 3.11.2
"""A callback's arguments live until its call is over."""
a = Object()
b = Object()
g = weakref_finalize(b, call('g'))
f = weakref_finalize(a, lambda: (g.alive, h()))
h = weakref_finalize(a, call('h'), b)
del b
f()
#> (True, None)
#: callback f {
#:   g.alive -> True
#:   callback h: h(<Object b>) -> None
#:   callback g: g() -> None
#:   h() -> None
#: } -> (True, None)
g.alive
#> False
