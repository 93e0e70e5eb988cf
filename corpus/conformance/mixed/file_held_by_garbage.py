# parity 1
# recorded: cpython 3.11.2
"""A file among the arguments of a finalizer whose object is garbage is closed in the collection."""
s = Socket()
a = Object()
a.link(a)
#> None
f = makefile(s, 'wb')
#: refs 1
f.write(b'unsent')
#> 6
g = weakref_finalize(a, call('g'), f)
del f
del a
gc.collect()
#> None
#: callback g: g(<BufferedWriter f>) -> None
#: send(b'unsent') -> 6
#: refs 0
