# parity 1
# recorded: cpython 3.11.2
"""A call drops what the finalizer held: its arguments, its callback, its keywords."""
a = Object()
b = Object()
c = Object()
m = Memory(b'')
weakref_finalize(b, call('argument'))
#> <weakref_finalize #1>
weakref_finalize(c, call('keyword'))
#> <weakref_finalize #2>
f = weakref_finalize(a, m, b, k=c)
del b
del c
del m
f()
#! TypeError("'Memory' object is not callable")
#: callback #1: argument() -> None
#: close()
#: callback #2: keyword() -> None
