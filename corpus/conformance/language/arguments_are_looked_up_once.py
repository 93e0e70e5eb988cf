# parity 1
# recorded: cpython 3.11.2
"""A finalizer's arguments are looked up when it is made."""
a = Object()
n = 1
f = weakref_finalize(a, call('f'), n, k=n)
n = 2
f()
#> None
#: callback f: f(1, k=1) -> None
