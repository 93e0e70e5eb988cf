# parity 1
# recorded: cpython 3.11.2
"""What the callback raises in a direct call is the caller's, and the finalizer is dead."""
a = Object()
f = weakref_finalize(a, call('f', raises=KeyError('lost')), 1)
f()
#! KeyError('lost')
#: callback f: f(1) ! KeyError('lost')
f.alive
#> False
f()
#> None
del a
