# parity 1
# recorded: cpython 3.11.2
"""The repr of a finalizer shows the type of its object while both live."""
a = Object()
f = weakref_finalize(a, call('f'))
f.__repr__()
#> "<weakref_finalize object at 0x…; for 'Object' at 0x…>"
f
#> <weakref_finalize f>
f()
#> None
#: callback f: f() -> None
f.__repr__()
#> '<weakref_finalize object at 0x…; dead>'
