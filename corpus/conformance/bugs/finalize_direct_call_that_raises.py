# parity 1
# recorded: cpython 3.11.2
"""A finalizer whose callback raised in a direct call was alive again."""
a = Object()
f = weakref_finalize(a, call('f', raises=ZeroDivisionError('division by zero')))
f()
#! ZeroDivisionError('division by zero')
#: callback f: f() ! ZeroDivisionError('division by zero')
f.alive
#> False
run_exit()
#> None
