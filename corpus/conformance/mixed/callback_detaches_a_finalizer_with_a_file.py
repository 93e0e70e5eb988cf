# parity 1
# recorded: cpython 3.11.2
"""A file that a detached sibling's arguments held is closed when the lambda is over."""
s = Socket()
a = Object()
b = Object()
f = makefile(s, 'wb')
#: refs 1
f.write(b'1')
#> 1
g = weakref_finalize(b, call('g'), f)
h = weakref_finalize(a, lambda: (g.detach(), s._makefile_refs))
del f
del a
#: callback h {
#:   g.detach() -> (<Object b>, call('g'), (<BufferedWriter f>,), {})
#:   s._makefile_refs -> 1
#: } -> ((<Object b>, call('g'), (<BufferedWriter f>,), {}), 1)
#: send(b'1') -> 1
#: refs 0
