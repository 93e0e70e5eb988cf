# parity 1
# recorded: cpython 3.11.2
"""What peek gives is the object, the callback, the arguments and the keywords, and the finalizer stays."""
a = Object()
f = weakref_finalize(a, call('f', returns=2), 1, b'x', k='v', o=a)
f.peek()
#> (<Object a>, call('f', returns=2), (1, b'x'), {'k': 'v', 'o': <Object a>})
f.peek()
#> (<Object a>, call('f', returns=2), (1, b'x'), {'k': 'v', 'o': <Object a>})
f.alive
#> True
f()
#> 2
#: callback f: f(1, b'x', k='v', o=<Object a>) -> 2
f.peek()
#> None
