# parity 1
# recorded: cpython 3.11.2
"""An argument that raises comes before the construction begins: no exit hook is registered."""
a = Object()
f = weakref_finalize(a, call('f'), missing)
#! NameError("name 'missing' is not defined")
run_exit()
#> None
f = weakref_finalize(a, call('f', returns=1))
del a
#: callback f: f() -> 1
