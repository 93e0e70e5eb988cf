# parity 1
# recorded: cpython 3.11.2
"""An unbuffered file is closed before its finalizers are called, the newest first."""
s = Socket()
f = makefile(s, 'wb', 0)
#: refs 1
g = weakref_finalize(f, call('g'))
h = weakref_finalize(f, lambda: s._makefile_refs)
del f
#: refs 0
#: callback h {
#:   s._makefile_refs -> 0
#: } -> 0
#: callback g: g() -> None
