# parity 1
# recorded: cpython 3.11.2
"""What detach gave is dropped from its end: the keywords, the arguments, the callback, the object."""
a = Object()
b = Object()
c = Object()
m = Memory(b'')
weakref_finalize(a, call('object'))
#> <weakref_finalize #1>
weakref_finalize(b, call('argument'))
#> <weakref_finalize #2>
weakref_finalize(c, call('keyword'))
#> <weakref_finalize #3>
f = weakref_finalize(a, m, b, k=c)
d = f.detach()
del a
del b
del c
del m
del d
#: callback #3: keyword() -> None
#: callback #2: argument() -> None
#: close()
#: callback #1: object() -> None
