# parity 1
# recorded: cpython 3.11.2
"""What a callback raises at a death goes to the hook, and the next one fires."""
a = Object()
f = weakref_finalize(a, call('f'))
g = weakref_finalize(a, call('g', raises=ValueError('x', 2)))
h = weakref_finalize(a, call('h', raises=OSError(2, 'no')))
del a
#: callback h: h() ! FileNotFoundError(2, 'no')
#: unraisable FileNotFoundError(2, 'no')
#: callback g: g() ! ValueError('x', 2)
#: unraisable ValueError('x', 2)
#: callback f: f() -> None
g.alive
#> False
