# parity 1
# recorded: cpython 3.11.2
"""Finalizers of two streams: called, detached, fired by a death and at the exit; with a collection."""
m = Memory(b'abc')
n = Memory(b'defgh')
f = weakref_finalize(m, call('f', returns=7), 1, key=b'x')
g = weakref_finalize(m, lambda: (f.detach(), f.alive))
h = weakref_finalize(n, call('h'), m)
i = weakref_finalize(n, call('i', raises=ValueError('i')), f)
f.peek()
#> (<Memory m>, call('f', returns=7), (1,), {'key': b'x'})
f.atexit
#> True
i.atexit = False
m.read(2)
#> b'ab'
#: readinto(2) -> 2
h()
#> None
#: callback h: h(<Memory m>) -> None
h.alive
#> False
del m
#: close()
#: callback g {
#:   f.detach() -> None
#:   f.alive -> True
#: } -> (None, True)
#: callback f: f(1, key=b'x') -> 7
gc.collect()
#> None
g.alive
#> False
n.read()
#> b'defgh'
#: readinto(8192) -> 5
#: readinto(8192) -> 0
j = weakref_finalize(n, call('j', returns=b'last'))
run_exit()
#> None
#: callback j: j() -> b'last'
j.alive
#> False
del n
#: close()
