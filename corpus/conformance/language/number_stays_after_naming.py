# parity 1
# recorded: cpython 3.11.2
"""A thing that had a number before it had a name prints by the name."""
a = Object()
b = Object()
f = weakref_finalize(a, lambda: weakref_finalize(b, call('c')))
g = f()
#: callback f {
#:   weakref_finalize(b, call('c')) -> <weakref_finalize #1>
#: } -> <weakref_finalize #1>
g
#> <weakref_finalize g>
del b
#: callback g: c() -> None
