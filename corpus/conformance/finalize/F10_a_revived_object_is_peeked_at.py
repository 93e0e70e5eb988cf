# parity 1
# recorded: cpython 3.11.2
"""What a peek gave is dropped, the object is revived, and the finalizer lives."""
a = Object(revive='a')
f = weakref_finalize(a, call('f'))
p = f.peek()
del a
del p
#: revive a
f.alive
#> True
f.peek()
#> (<Object a>, call('f'), (), {})
#end
#: callback f: f() -> None
