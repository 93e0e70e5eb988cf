# parity 1
# recorded: cpython 3.11.2
"""What a callback raises in a collection goes to the hook, and the collection goes on."""
a = Object()
b = Object()
a.link(b)
#> None
b.link(a)
#> None
f = weakref_finalize(a, call('f', raises=ValueError(1)))
g = weakref_finalize(b, call('g', raises=GeneratorExit()))
h = weakref_finalize(b, call('h'))
del a
del b
gc.collect()
#> None
#: callback f: f() ! ValueError(1)
#: unraisable ValueError(1)
#: callback h: h() -> None
#: callback g: g() ! GeneratorExit()
#: unraisable GeneratorExit()
