# parity 1
# recorded: cpython 3.11.2
"""The arguments of a callback that raised live until the hook has reported it."""
a = Object()
b = Object()
g = weakref_finalize(b, call('g'))
f = weakref_finalize(a, call('f', raises=ValueError('x')), b)
del b
run_exit()
#> None
#: callback f: f(<Object b>) ! ValueError('x')
#: excepthook ValueError('x')
#: callback g: g() -> None
