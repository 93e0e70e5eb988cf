# parity 1
# recorded: cpython 3.11.2
"""At a death by the last reference __del__ comes before the finalizers."""
a = Object(revive='a')
f = weakref_finalize(a, call('f'))
g = weakref_finalize(a, lambda: a)
del a
#: revive a
f.alive
#> True
del a
#: callback g {
#:   a ! NameError("name 'a' is not defined")
#: } ! NameError("name 'a' is not defined")
#: unraisable NameError("name 'a' is not defined")
#: callback f: f() -> None
