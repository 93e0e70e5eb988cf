# parity 1
# recorded: cpython 3.11.2
"""A callback at exit closes a file and its socket, as a user's finalizer does."""
s = Socket()
f = makefile(s, 'wb')
#: refs 1
f.write(b'quit')
#> 4
a = Object()
g = weakref_finalize(a, lambda: (s.close(), f.close(), s.fileno()))
run_exit()
#> None
#: callback g {
#:   s.close() -> None
#:   send(b'quit') -> 4
#:   refs 0
#:   close() -> OK
#:   f.close() -> None
#:   s.fileno() -> -1
#: } -> (None, None, -1)
f.closed
#> True
