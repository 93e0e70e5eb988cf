# parity 1
# recorded: cpython 3.11.2
"""A sibling that a callback detaches in a collection gives None, stays alive, and still fires."""
a = Object()
a.link(a)
#> None
f = weakref_finalize(a, call('f'))
g = weakref_finalize(a, lambda: (f.detach(), f.alive, f.peek()))
del a
gc.collect()
#> None
#: callback g {
#:   f.detach() -> None
#:   f.alive -> True
#:   f.peek() -> None
#: } -> (None, True, None)
#: callback f: f() -> None
f.alive
#> False
