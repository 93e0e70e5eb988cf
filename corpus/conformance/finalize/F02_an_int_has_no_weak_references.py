# parity 1
# recorded: cpython 3.11.2
"""An int cannot be weakly referenced; the registry stays as it was."""
n = 3
f = weakref_finalize(n, call('f'))
#! TypeError("cannot create weak reference to 'int' object")
f
#! NameError("name 'f' is not defined")
n
#> 3
run_exit()
#> None
