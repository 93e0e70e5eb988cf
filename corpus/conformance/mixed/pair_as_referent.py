# parity 1
# recorded: cpython 3.11.2
"""The finalizers of a pair are called before its halves are closed."""
s = Socket()
f = makefile(s, 'rwb')
#: refs 1
f.write(b'ab')
#> 2
g = weakref_finalize(f, lambda: s._makefile_refs)
del f
#: callback g {
#:   s._makefile_refs -> 1
#: } -> 1
#: refs 0
