# parity 1
# recorded: cpython 3.11.2
"""A finalizer made after the exit is alive, can be shown and detached, and is never called."""
a = Object()
f = weakref_finalize(a, call('f'))
run_exit()
#> None
#: callback f: f() -> None
g = weakref_finalize(a, call('g'), 4)
g.alive
#> True
g.atexit
#> True
g.peek()
#> (<Object a>, call('g'), (4,), {})
h = weakref_finalize(a, call('h'))
h.detach()
#> (<Object a>, call('h'), (), {})
g()
#> None
g.alive
#> False
