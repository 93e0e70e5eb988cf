# parity 1
# recorded: cpython 3.11.2
"""The layers of a text file die from the top, each with the call of its finalizer."""
m = Memory()
w = BufferedWriter(m)
t = TextIOWrapper(w)
t.write('x')
#> 1
weakref_finalize(m, call('memory'))
#> <weakref_finalize #1>
weakref_finalize(w, call('writer'))
#> <weakref_finalize #2>
weakref_finalize(t, call('text'))
#> <weakref_finalize #3>
del m
del w
del t
#: write(b'x') -> 1
#: close()
#: callback #3: text() -> None
#: callback #2: writer() -> None
#: callback #1: memory() -> None
