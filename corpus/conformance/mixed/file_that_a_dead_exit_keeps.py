# parity 1
# recorded: cpython 3.11.2
"""A file that an entry holds after the exit is closed when its object dies, without a call."""
s = Socket()
a = Object()
f = makefile(s, 'wb')
#: refs 1
f.write(b'kept')
#> 4
g = weakref_finalize(a, call('g'), f)
g.atexit = False
del f
run_exit()
#> None
del a
#: send(b'kept') -> 4
#: refs 0
