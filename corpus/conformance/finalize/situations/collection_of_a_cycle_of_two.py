# parity 1
# recorded: cpython 3.11.2
"""Two finalizers each of a cycle of two: by object in the order of creation, and of each the newest first."""
a = Object()
b = Object()
a.link(b)
#> None
b.link(a)
#> None
b0 = weakref_finalize(b, call('b0'))
a0 = weakref_finalize(a, call('a0'))
b1 = weakref_finalize(b, call('b1'))
a1 = weakref_finalize(a, call('a1'))
del b
del a
gc.collect()
#> None
#: callback a1: a1() -> None
#: callback a0: a0() -> None
#: callback b1: b1() -> None
#: callback b0: b0() -> None
