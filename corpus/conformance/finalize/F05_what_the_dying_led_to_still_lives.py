# parity 1
# recorded: cpython 3.11.2
"""While an object dies by its last reference, what it links to is alive yet."""
a = Object()
b = Object()
a.link(b)
#> None
g = weakref_finalize(b, call('g'))
f = weakref_finalize(a, lambda: (g.alive, g.peek(), g.__repr__()))
del b
del a
#: callback f {
#:   g.alive -> True
#:   g.peek() -> (<Object b>, call('g'), (), {})
#:   g.__repr__() -> "<weakref_finalize object at 0x…; for 'Object' at 0x…>"
#: } -> (True, (<Object b>, call('g'), (), {}), "<weakref_finalize object at 0x…; for 'Object' at 0x…>")
#: callback g: g() -> None
