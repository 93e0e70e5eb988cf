# parity 1
# recorded: cpython 3.11.2
"""With an empty registry nothing is paused, and nothing enabled."""
a = Object()
f = weakref_finalize(a, call('f'))
f.detach()
#> (<Object a>, call('f'), (), {})
gc.disable()
#> None
run_exit()
#> None
gc.isenabled()
#> False
