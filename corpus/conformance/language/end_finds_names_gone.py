# parity 1
# recorded: cpython 3.11.2
"""At the end the names go one by one, and a callback finds those that are left."""
a = Object()
n = 1
f = weakref_finalize(a, lambda: (n, f.alive))
m = 2
b = Object()
g = weakref_finalize(b, lambda: (m, n))
#end
#: callback f {
#:   n -> 1
#:   f.alive -> False
#: } -> (1, False)
#: callback g {
#:   m ! NameError("name 'm' is not defined")
#: } ! NameError("name 'm' is not defined")
#: unraisable NameError("name 'm' is not defined")
