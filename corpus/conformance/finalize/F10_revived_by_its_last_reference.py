# parity 1
# recorded: cpython 3.11.2
"""An object that its __del__ revives keeps its finalizer, which fires at the next death."""
a = Object(revive='x')
f = weakref_finalize(a, call('f'))
del a
#: revive x
f.alive
#> True
f.peek()
#> (<Object a>, call('f'), (), {})
del x
#: callback f: f() -> None
f.alive
#> False
