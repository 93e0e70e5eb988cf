# parity 1
# recorded: cpython 3.11.2
"""The last file of a closed socket closes it, and then has its finalizer called."""
s = Socket()
f = makefile(s, 'wb', 0)
#: refs 1
g = weakref_finalize(f, lambda: (s.fileno(), s._makefile_refs))
s.close()
#> None
del f
#: refs 0
#: close() -> OK
#: callback g {
#:   s.fileno() -> -1
#:   s._makefile_refs -> 0
#: } -> (-1, 0)
