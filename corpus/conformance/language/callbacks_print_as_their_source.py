# parity 1
# recorded: cpython 3.11.2
"""A callback prints as its source, in its one form."""
a = Object()
f = weakref_finalize(a, lambda: (gc.collect(), a, weakref_finalize(a, call('x', raises=OSError(2, 'no')), k=b'v')))
f.peek()
#> (<Object a>, lambda: (gc.collect(), a, weakref_finalize(a, call('x', raises=OSError(2, 'no')), k=b'v')), (), {})
g = weakref_finalize(a, call('g', returns=-1))
g.peek()
#> (<Object a>, call('g', returns=-1), (), {})
h = weakref_finalize(a, call('\u20ac', raises=KeyError()))
h.peek()
#> (<Object a>, call('\u20ac', raises=KeyError()), (), {})
f.detach()
#> (<Object a>, lambda: (gc.collect(), a, weakref_finalize(a, call('x', raises=OSError(2, 'no')), k=b'v')), (), {})
g.detach()
#> (<Object a>, call('g', returns=-1), (), {})
h.detach()
#> (<Object a>, call('\u20ac', raises=KeyError()), (), {})
