# parity 1
# recorded: cpython 3.11.2
"""After the exit a dying object ran its callback."""
a = Object()
b = Object()
f = weakref_finalize(a, call('f'))
f.atexit = False
g = weakref_finalize(b, call('g'))
run_exit()
#> None
#: callback g: g() -> None
del a
f.alive
#> False
