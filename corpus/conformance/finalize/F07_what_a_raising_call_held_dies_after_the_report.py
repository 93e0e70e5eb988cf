# parity 1
# recorded: cpython 3.11.2
"""What the arguments of a raising call held dies with the exception, after the report of it."""
a = Object()
b = Object()
c = Object()
weakref_finalize(c, call('c', raises=ValueError('inner')))
#> <weakref_finalize #1>
d = weakref_finalize(b, call('d', raises=ValueError('outer')), c)
f = weakref_finalize(a, lambda: (d.alive, d(), d.alive))
del c
del a
#: callback f {
#:   d.alive -> True
#:   callback d: d(<Object c>) ! ValueError('outer')
#:   d() ! ValueError('outer')
#: } ! ValueError('outer')
#: unraisable ValueError('outer')
#: callback #1: c() ! ValueError('inner')
#: unraisable ValueError('inner')
