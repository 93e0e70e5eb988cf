# parity 1
# recorded: cpython 3.11.2
"""An object that a callback of a collection makes is not of this collection, and dies with its callback."""
a = Object()
a.link(a)
#> None
f = weakref_finalize(a, lambda: (Object(), Object(revive='x')))
del a
gc.collect()
#> None
#: callback f {
#:   Object() -> <Object #1>
#:   Object(revive='x') -> <Object #2>
#: } -> (<Object #1>, <Object #2>)
#: revive x
x
#> <Object x>
