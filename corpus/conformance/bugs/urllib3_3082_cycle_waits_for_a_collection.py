# parity 1
# recorded: cpython 3.11.2
"""urllib3 3082: cyclic garbage fires at a collection only, not with its last name."""
c = Object()
c.link(c)
#> None
f = weakref_finalize(c, call('f'))
del c
f.alive
#> True
gc.collect()
#> None
#: callback f: f() -> None
f.alive
#> False
