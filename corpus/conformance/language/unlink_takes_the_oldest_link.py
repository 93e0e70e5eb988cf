# parity 1
# recorded: cpython 3.11.2
"""An unlink takes the oldest matching link, so that what was linked in between dies first."""
a = Object()
b = Object()
c = Object()
a.link(b)
#> None
a.link(c)
#> None
a.link(b)
#> None
a.unlink(b)
#> None
weakref_finalize(b, call('b'))
#> <weakref_finalize #1>
weakref_finalize(c, call('c'))
#> <weakref_finalize #2>
del b
del c
del a
#: callback #2: c() -> None
#: callback #1: b() -> None
