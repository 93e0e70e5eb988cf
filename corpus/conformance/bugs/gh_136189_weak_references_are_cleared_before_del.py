# parity 1
# recorded: cpython 3.11.2
"""gh-136189: before 3.15 weak references to cyclic garbage are cleared before __del__, which revives without them."""
a = Object(revive='a')
a.link(a)
#> None
f = weakref_finalize(a, lambda: f.peek())
del a
gc.collect()
#> None
#: callback f {
#:   f.peek() -> None
#: } -> None
#: revive a
f.peek()
#> None
g = weakref_finalize(a, call('g'))
g.peek()
#> (<Object a>, call('g'), (), {})
#end
#: callback g: g() -> None
