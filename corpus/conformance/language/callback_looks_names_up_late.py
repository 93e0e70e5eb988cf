# parity 1
# recorded: cpython 3.11.2
"""The names of a lambda are looked up when it runs, not when it is made."""
a = Object()
f = weakref_finalize(a, lambda: (n, g.alive))
n = 1
g = weakref_finalize(a, call('g'))
n = 2
f()
#> (2, True)
#: callback f {
#:   n -> 2
#:   g.alive -> True
#: } -> (2, True)
#end
#: callback g: g() -> None
