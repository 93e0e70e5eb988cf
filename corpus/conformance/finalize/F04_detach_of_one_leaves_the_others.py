# parity 1
# recorded: cpython 3.11.2
"""One of three is detached: the other two fire in their order."""
a = Object()
f = weakref_finalize(a, call('f'))
g = weakref_finalize(a, call('g'))
h = weakref_finalize(a, call('h'))
g.detach()
#> (<Object a>, call('g'), (), {})
del a
#: callback h: h() -> None
#: callback f: f() -> None
