# parity 1
# recorded: cpython 3.11.2
"""The finalizers of a dying pair come first, then the reader's, then the writer's."""
s = Socket()
r = SocketIO(s, 'rb')
w = SocketIO(s, 'wb')
weakref_finalize(r, call('reader'))
#> <weakref_finalize #1>
weakref_finalize(w, call('writer'))
#> <weakref_finalize #2>
f = BufferedRWPair(r, w)
weakref_finalize(f, call('pair'))
#> <weakref_finalize #3>
del r
del w
del f
#: callback #3: pair() -> None
#: callback #1: reader() -> None
#: callback #2: writer() -> None
