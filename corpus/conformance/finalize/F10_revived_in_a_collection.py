# parity 1
# recorded: cpython 3.11.2
"""In a collection the finalizers have fired before __del__ revives the object."""
a = Object(revive='x')
a.link(a)
#> None
f = weakref_finalize(a, lambda: (f.alive, x))
del a
gc.collect()
#> None
#: callback f {
#:   f.alive -> False
#:   x ! NameError("name 'x' is not defined")
#: } ! NameError("name 'x' is not defined")
#: unraisable NameError("name 'x' is not defined")
#: revive x
f.alive
#> False
f.peek()
#> None
x
#> <Object a>
