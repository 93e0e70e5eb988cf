# parity 1
# recorded: cpython 3.11.2
"""What a close raises within a callback at exit is the excepthook's, and the file is closed."""
s = Socket(close=[OSError(5)])
f = makefile(s, 'wb')
#: refs 1
s.close()
#> None
a = Object()
g = weakref_finalize(a, lambda: (f.write(b'x'), f.close()))
run_exit()
#> None
#: callback g {
#:   f.write(b'x') -> 1
#:   send(b'x') -> 1
#:   refs 0
#:   close() -> OSError(5)
#:   f.close() ! OSError(5, 'Input/output error')
#: } ! OSError(5, 'Input/output error')
#: excepthook OSError(5, 'Input/output error')
f.closed
#> True
