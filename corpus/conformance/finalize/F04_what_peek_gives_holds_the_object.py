# parity 1
# recorded: cpython 3.11.2
"""What peek gave holds the object as long as it lives."""
a = Object()
f = weakref_finalize(a, call('f'))
p = f.peek()
del a
f.alive
#> True
p
#> (<Object a>, call('f'), (), {})
p = None
#: callback f: f() -> None
f.alive
#> False
