# parity 1
# recorded: cpython 3.11.2
"""A finalizer that closes a wrapped socket with a file takes one from its count only."""
s = Socket(model='wrapped')
f = makefile(s, 'rb')
#: refs 1
a = Object()
g = weakref_finalize(a, lambda: (s.close(), s._makefile_refs, f.close()))
del a
#: callback g {
#:   refs 0
#:   s.close() -> None
#:   s._makefile_refs -> 0
#:   f.close() -> None
#: } -> (None, 0, None)
s.close()
#> None
#: close() -> OK
