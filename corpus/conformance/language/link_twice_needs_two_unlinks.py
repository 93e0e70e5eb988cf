# parity 1
# recorded: cpython 3.11.2
"""Two links of one object are two references."""
a = Object()
b = Object()
a.link(b)
#> None
a.link(b)
#> None
f = weakref_finalize(b, call('f'))
a.unlink(b)
#> None
c = Object()
c.link(b)
#> None
del b
f.alive
#> True
del a
del c
#: callback f: f() -> None
