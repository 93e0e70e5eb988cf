# parity 1
# recorded: cpython 3.11.2
"""Four finalizers of one object that dies by its last reference: the newest first."""
a = Object()
weakref_finalize(a, call('0'))
#> <weakref_finalize #1>
weakref_finalize(a, call('1'))
#> <weakref_finalize #2>
weakref_finalize(a, call('2'))
#> <weakref_finalize #3>
weakref_finalize(a, call('3'))
#> <weakref_finalize #4>
del a
#: callback #4: 3() -> None
#: callback #3: 2() -> None
#: callback #2: 1() -> None
#: callback #1: 0() -> None
