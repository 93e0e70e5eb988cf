# parity 1
# recorded: cpython 3.11.2
"""The SocketIO of a makefile that fails in a callback lives until the hook has returned."""
s = Socket()
a = Object()
f = weakref_finalize(a, lambda: (makefile(s, 'r', buffering=0), s._makefile_refs))
del a
#: callback f {
#:   refs 1
#:   makefile(s, 'r', buffering=0) ! ValueError('unbuffered streams must be binary')
#: } ! ValueError('unbuffered streams must be binary')
#: unraisable ValueError('unbuffered streams must be binary')
#: refs 0
b = Object()
g = weakref_finalize(b, lambda: makefile(s, 'w', buffering=0))
run_exit()
#> None
#: callback g {
#:   refs 1
#:   makefile(s, 'w', buffering=0) ! ValueError('unbuffered streams must be binary')
#: } ! ValueError('unbuffered streams must be binary')
#: excepthook ValueError('unbuffered streams must be binary')
#: refs 0
