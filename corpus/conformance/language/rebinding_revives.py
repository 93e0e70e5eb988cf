# parity 1
# recorded: cpython 3.11.2
"""A rebound name drops its object after the new one exists; a revive may take the name back."""
a = Object(revive='a')
f = weakref_finalize(a, call('f'))
a = 5
#: revive a
a
#> <Object a>
del a
#: callback f: f() -> None
f.alive
#> False
