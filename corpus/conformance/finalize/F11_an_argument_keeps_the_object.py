# parity 1
# recorded: cpython 3.11.2
"""An object among its own finalizer's arguments is kept until the exit."""
a = Object()
f = weakref_finalize(a, call('f'), a)
del a
gc.collect()
#> None
f.alive
#> True
run_exit()
#> None
#: callback f: f(<Object a>) -> None
f.alive
#> False
