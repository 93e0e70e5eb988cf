# parity 1
# recorded: cpython 3.11.2
"""What a second exit takes out drops its arguments, and what dies of it calls nothing."""
a = Object()
m = Memory(b'')
f = weakref_finalize(a, call('f'), m)
g = weakref_finalize(a, call('g', raises=SystemExit(2)))
del m
run_exit()
#> None
#: callback g: g() ! SystemExit(2)
#: unraisable SystemExit(2)
run_exit()
#> None
#: close()
f.alive
#> False
