# parity 1
# recorded: cpython 3.11.2
"""A buffer that a callback detached and nobody keeps is closed when its lambda is over."""
s = Socket()
f = makefile(s, 'w')
#: refs 1
f.write('abc')
#> 3
a = Object()
g = weakref_finalize(a, lambda: (f.detach(), s._makefile_refs))
del a
#: callback g {
#:   send(b'abc') -> 3
#:   f.detach() -> <BufferedWriter #1>
#:   s._makefile_refs -> 1
#: } -> (<BufferedWriter #1>, 1)
#: refs 0
f.flush()
#! ValueError('underlying buffer has been detached')
