# parity 1
# recorded: cpython 3.11.2
"""test_weakref, run_in_child: exit order was the order of creation, or of a dict, instead of the reverse."""
a = Object()
f1 = weakref_finalize(a, call('f1'))
f2 = weakref_finalize(a, call('f2'))
f3 = weakref_finalize(a, call('f3'))
f4 = weakref_finalize(a, call('f4'))
f2.atexit = False
run_exit()
#> None
#: callback f4: f4() -> None
#: callback f3: f3() -> None
#: callback f1: f1() -> None
