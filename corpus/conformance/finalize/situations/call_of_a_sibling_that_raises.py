# parity 1
# recorded: cpython 3.11.2
"""What a sibling raises that a callback calls comes to the callback, and is unraisable as its own."""
a = Object()
f = weakref_finalize(a, call('f', raises=IndexError('i')))
g = weakref_finalize(a, lambda: (f.alive, f(), f.alive))
del a
#: callback g {
#:   f.alive -> True
#:   callback f: f() ! IndexError('i')
#:   f() ! IndexError('i')
#: } ! IndexError('i')
#: unraisable IndexError('i')
f.alive
#> False
