# parity 1
# recorded: cpython 3.11.2
"""What a finalizer is called with is a local of its call: the collector finds it alive at once."""
a = Object()
g = weakref_finalize(a, lambda: gc.collect())
b = Object(revive='rb')
c = Object()
d = Object(revive='rd')
b.link(b)
#> None
d.link(d)
#> None
weakref_finalize(c, g, b)
#> <weakref_finalize #1>
b = None
del c
#: callback g {
#:   gc.collect() -> None
#: } -> None
del d
#end
#: revive rb
#: revive rd
