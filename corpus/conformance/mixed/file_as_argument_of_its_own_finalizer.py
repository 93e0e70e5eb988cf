# parity 1
# recorded: cpython 3.11.2
"""A file that is given to its own finalizer lives until the exit."""
s = Socket()
f = makefile(s, 'wb')
#: refs 1
f.write(b'z')
#> 1
g = weakref_finalize(f, call('g'), f)
del f
g.alive
#> True
run_exit()
#> None
#: callback g: g(<BufferedWriter f>) -> None
#: send(b'z') -> 1
#: refs 0
