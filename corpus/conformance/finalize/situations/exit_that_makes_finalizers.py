# parity 1
# recorded: cpython 3.11.2
"""One that is made during the exit is called before those that waited, and then they are."""
a = Object()
weakref_finalize(a, call('1'))
#> <weakref_finalize #1>
weakref_finalize(a, call('2'))
#> <weakref_finalize #2>
weakref_finalize(a, lambda: weakref_finalize(a, call('4')))
#> <weakref_finalize #3>
run_exit()
#> None
#: callback #3 {
#:   weakref_finalize(a, call('4')) -> <weakref_finalize #4>
#: } -> <weakref_finalize #4>
#: callback #4: 4() -> None
#: callback #2: 2() -> None
#: callback #1: 1() -> None
