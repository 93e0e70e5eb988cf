# parity 1
# recorded: cpython 3.11.2
"""test_all_freed: the entry was not taken out before the call, and kept callback and arguments."""
a = Object()
b = Object()
weakref_finalize(b, call('freed'))
#> <weakref_finalize #1>
f = weakref_finalize(a, call('f'), b)
g = weakref_finalize(a, lambda: (f(), g.alive, g.peek()))
del b
del a
#: callback g {
#:   callback f: f(<Object b>) -> None
#:   callback #1: freed() -> None
#:   f() -> None
#:   g.alive -> False
#:   g.peek() -> None
#: } -> (None, False, None)
