# parity 1
# recorded: cpython 3.11.2
"""A file among the arguments of a detached finalizer is closed when what detach gave is dropped."""
s = Socket()
a = Object()
f = makefile(s, 'rb')
#: refs 1
g = weakref_finalize(a, call('g'), 1, file=f)
del f
d = g.detach()
d
#> (<Object a>, call('g'), (1,), {'file': <BufferedReader f>})
d = None
#: refs 0
