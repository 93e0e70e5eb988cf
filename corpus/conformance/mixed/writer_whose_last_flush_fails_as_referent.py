# parity 1
# recorded: cpython 3.11.2
"""A writer whose last flush fails dies in silence, and its finalizer is called."""
s = Socket(send=[OSError(32)])
f = makefile(s, 'wb')
#: refs 1
f.write(b'abc')
#> 3
g = weakref_finalize(f, call('g'))
del f
#: send(b'abc') -> OSError(32)
#: refs 0
#: callback g: g() -> None
