# parity 1
# recorded: cpython 3.11.2
"""An object whose finalizer was detached can have another."""
a = Object()
f = weakref_finalize(a, call('first'))
f.detach()
#> (<Object a>, call('first'), (), {})
f = weakref_finalize(a, call('second'))
del a
#: callback f: second() -> None
