# parity 1
# recorded: cpython 3.11.2
"""test_weakref, run_in_child: a finalizer made at exit was missed, or came last."""
a = Object()
f1 = weakref_finalize(a, call('f1'))
f2 = weakref_finalize(a, call('f2'))
r = weakref_finalize(a, lambda: (weakref_finalize(a, call('new1')), weakref_finalize(a, call('new2'))))
f3 = weakref_finalize(a, call('f3'))
run_exit()
#> None
#: callback f3: f3() -> None
#: callback r {
#:   weakref_finalize(a, call('new1')) -> <weakref_finalize #1>
#:   weakref_finalize(a, call('new2')) -> <weakref_finalize #2>
#: } -> (<weakref_finalize #1>, <weakref_finalize #2>)
#: callback #2: new2() -> None
#: callback #1: new1() -> None
#: callback f2: f2() -> None
#: callback f1: f1() -> None
