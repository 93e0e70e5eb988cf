# parity 1
# recorded: cpython 3.11.2
"""After the names are dropped a collection ends the cycles."""
a = Object()
b = Object()
a.link(b)
#> None
b.link(a)
#> None
weakref_finalize(b, call('b'))
#> <weakref_finalize #1>
f = weakref_finalize(a, call('a'), b'bytes')
#end
#: callback f: a(b'bytes') -> None
#: callback #1: b() -> None
