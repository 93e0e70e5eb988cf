# parity 1
# recorded: cpython 3.11.2
"""A writer that dies sends its bytes and is closed before its finalizer is called."""
s = Socket(send=[1])
f = makefile(s, 'wb')
#: refs 1
f.write(b'abc')
#> 3
g = weakref_finalize(f, lambda: (s._makefile_refs, g.peek()))
del f
#: send(b'abc') -> 1
#: send(b'bc') -> 2
#: refs 0
#: callback g {
#:   s._makefile_refs -> 0
#:   g.peek() -> None
#: } -> (0, None)
