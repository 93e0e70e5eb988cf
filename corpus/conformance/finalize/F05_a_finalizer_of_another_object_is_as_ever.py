# parity 1
# recorded: cpython 3.11.2
"""What lives while another object dies can be shown and detached."""
a = Object()
b = Object()
f = weakref_finalize(b, call('f'), 5)
g = weakref_finalize(a, lambda: (f.peek(), f.detach(), f.alive))
del a
#: callback g {
#:   f.peek() -> (<Object b>, call('f'), (5,), {})
#:   f.detach() -> (<Object b>, call('f'), (5,), {})
#:   f.alive -> False
#: } -> ((<Object b>, call('f'), (5,), {}), (<Object b>, call('f'), (5,), {}), False)
del b
