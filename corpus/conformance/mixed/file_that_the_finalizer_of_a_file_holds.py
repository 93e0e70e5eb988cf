# parity 1
# recorded: cpython 3.11.2
"""A file's finalizer may hold the file of another socket, which is closed after its call."""
s = Socket()
t = Socket()
f = makefile(s, 'wb')
#: refs 1
g = makefile(t, 'wb')
#: refs 1
f.write(b'f')
#> 1
g.write(b'g')
#> 1
weakref_finalize(f, call('f'), g)
#> <weakref_finalize #1>
del g
del f
#: send(b'f') -> 1
#: refs 0
#: callback #1: f(<BufferedWriter g>) -> None
#: send(b'g') -> 1
#: refs 0
