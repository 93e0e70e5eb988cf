# parity 1
# recorded: cpython 3.11.2
"""An exit calls the finalizer of an open file, which is closed later and calls nothing then."""
s = Socket()
f = makefile(s, 'wb')
#: refs 1
f.write(b'late')
#> 4
g = weakref_finalize(f, lambda: (f.flush(), f.closed))
run_exit()
#> None
#: callback g {
#:   send(b'late') -> 4
#:   f.flush() -> None
#:   f.closed -> False
#: } -> (None, False)
f.write(b'r')
#> 1
del f
#: send(b'r') -> 1
#: refs 0
