# parity 1
# recorded: cpython 3.11.2
"""An exception whose construction fails gives what the construction raised."""
a = Object()
f = weakref_finalize(a, call('f', raises=BlockingIOError(11, 'x', 100000000000000000000)))
g = weakref_finalize(a, call('g', raises=OSError(1, 2, 3, 4, 5, 6)))
f()
#! ValueError("cannot fit 'int' into an index-sized integer")
#: callback f: f() ! ValueError("cannot fit 'int' into an index-sized integer")
g()
#! OSError(1, 2, 3, 4, 5, 6)
#: callback g: g() ! OSError(1, 2, 3, 4, 5, 6)
