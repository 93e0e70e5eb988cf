# parity 1
# recorded: cpython 3.11.2
"""A second exit leaves one whose atexit is off."""
a = Object()
f = weakref_finalize(a, call('f'))
g = weakref_finalize(a, call('g'))
g.atexit = False
run_exit()
#> None
#: callback f: f() -> None
run_exit()
#> None
g.alive
#> True
g.detach()
#> (<Object a>, call('g'), (), {})
