# parity 1
# recorded: cpython 3.11.2
"""At the end a name that a revive binds again is dropped again, in its place."""
b = Object()
a = Object(revive='a')
c = Object()
weakref_finalize(a, call('a'))
#> <weakref_finalize #1>
weakref_finalize(b, call('b'))
#> <weakref_finalize #2>
weakref_finalize(c, call('c'))
#> <weakref_finalize #3>
#end
#: callback #2: b() -> None
#: revive a
#: callback #1: a() -> None
#: callback #3: c() -> None
