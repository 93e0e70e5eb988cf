# parity 1
# recorded: cpython 3.11.2
"""A finalizer made at exit for an object that dies before its turn fires then, and not again."""
a = Object()
b = Object(revive='x')
c = Object(revive='x')
f = weakref_finalize(a, call('f'))
d = weakref_finalize(a, call('d'), b)
e = weakref_finalize(a, call('e'), c)
g = weakref_finalize(a, lambda: (d(), weakref_finalize(x, call('made')), e()))
del b
del c
run_exit()
#> None
#: callback g {
#:   callback d: d(<Object b>) -> None
#:   revive x
#:   d() -> None
#:   weakref_finalize(x, call('made')) -> <weakref_finalize #1>
#:   callback e: e(<Object c>) -> None
#:   revive x
#:   callback #1: made() -> None
#:   e() -> None
#: } -> (None, <weakref_finalize #1>, None)
#: callback f: f() -> None
x
#> <Object c>
