# parity 1
# recorded: cpython 3.11.2
"""A finalizer that never had a name lives in the registry, and is called at the exit."""
a = Object()
weakref_finalize(a, call('nameless'), 2)
#> <weakref_finalize #1>
a
#> <Object a>
run_exit()
#> None
#: callback #1: nameless(2) -> None
