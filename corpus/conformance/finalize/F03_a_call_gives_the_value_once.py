# parity 1
# recorded: cpython 3.11.2
"""A call of a finalizer gives what the callback returned, and every further one None."""
a = Object()
f = weakref_finalize(a, call('f', returns=b'value'), 1, 'two', k=None)
f()
#> b'value'
#: callback f: f(1, 'two', k=None) -> b'value'
f()
#> None
f()
#> None
del a
run_exit()
#> None
