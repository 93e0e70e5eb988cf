# parity 1
# recorded: cpython 3.11.2
"""Any identifier may be a finalizer's keyword, in the order in which they were written."""
a = Object()
f = weakref_finalize(a, call('f'), zeta=1, alpha=b'2', _='3', returns=None)
f.peek()
#> (<Object a>, call('f'), (), {'zeta': 1, 'alpha': b'2', '_': '3', 'returns': None})
f()
#> None
#: callback f: f(zeta=1, alpha=b'2', _='3', returns=None) -> None
