# parity 1
# recorded: cpython 3.11.2
"""A callback detaches a writer from its raw file; both live on by their names."""
s = Socket()
f = makefile(s, 'wb')
#: refs 1
f.write(b'x')
#> 1
a = Object()
g = weakref_finalize(a, lambda: f.detach())
r = g()
#: callback g {
#:   send(b'x') -> 1
#:   f.detach() -> <SocketIO #1>
#: } -> <SocketIO #1>
r
#> <SocketIO r>
f.closed
#! ValueError('raw stream has been detached')
r.close()
#> None
#: refs 0
