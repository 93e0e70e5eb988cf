# parity 1
# recorded: cpython 3.11.2
"""At exit the finalizers are called in the reverse order of creation, detached and dead ones left out."""
a = Object()
b = Object()
weakref_finalize(a, call('1'))
#> <weakref_finalize #1>
f = weakref_finalize(b, call('2'))
weakref_finalize(a, call('3'))
#> <weakref_finalize #2>
g = weakref_finalize(a, call('4'))
weakref_finalize(b, call('5'))
#> <weakref_finalize #3>
g.detach()
#> (<Object a>, call('4'), (), {})
f()
#> None
#: callback f: 2() -> None
run_exit()
#> None
#: callback #3: 5() -> None
#: callback #2: 3() -> None
#: callback #1: 1() -> None
