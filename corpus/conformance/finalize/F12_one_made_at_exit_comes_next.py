# parity 1
# recorded: cpython 3.11.2
"""A finalizer made by a callback at exit is called next, before those that are older."""
a = Object()
f = weakref_finalize(a, call('oldest'))
g = weakref_finalize(a, lambda: (weakref_finalize(a, call('new')), weakref_finalize(a, call('newest'))))
h = weakref_finalize(a, call('h'))
run_exit()
#> None
#: callback h: h() -> None
#: callback g {
#:   weakref_finalize(a, call('new')) -> <weakref_finalize #1>
#:   weakref_finalize(a, call('newest')) -> <weakref_finalize #2>
#: } -> (<weakref_finalize #1>, <weakref_finalize #2>)
#: callback #2: newest() -> None
#: callback #1: new() -> None
#: callback f: oldest() -> None
