# parity 1
# recorded: cpython 3.11.2
"""A finalizer's argument keeps a socket, whose death is silent."""
s = Socket()
a = Object()
g = weakref_finalize(a, call('g'), s, sock=s)
del s
g.peek()
#> (<Object a>, call('g'), (<Socket s>,), {'sock': <Socket s>})
del a
#: callback g: g(<Socket s>, sock=<Socket s>) -> None
