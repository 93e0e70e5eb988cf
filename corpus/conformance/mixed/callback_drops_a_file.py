# parity 1
# recorded: cpython 3.11.2
"""A file that is made and dropped within a callback is closed when its lambda is over."""
s = Socket()
a = Object()
g = weakref_finalize(a, lambda: (makefile(s, 'wb'), s._makefile_refs))
del a
#: callback g {
#:   refs 1
#:   makefile(s, 'wb') -> <BufferedWriter #1>
#:   s._makefile_refs -> 1
#: } -> (<BufferedWriter #1>, 1)
#: refs 0
s._makefile_refs
#> 0
