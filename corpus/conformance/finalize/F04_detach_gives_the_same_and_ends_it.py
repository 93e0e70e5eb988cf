# parity 1
# recorded: cpython 3.11.2
"""A detach gives what peek gives, once, and the callback is never called."""
a = Object()
f = weakref_finalize(a, call('f'), 1, k=2)
f.detach()
#> (<Object a>, call('f'), (1,), {'k': 2})
f.alive
#> False
f.detach()
#> None
f()
#> None
del a
run_exit()
#> None
