# parity 1
# recorded: cpython 3.11.2
"""A thing that a callback made and gave out prints by its number, and by its first name from then on."""
a = Object()
f = weakref_finalize(a, lambda: Object())
x = f()
#: callback f {
#:   Object() -> <Object #1>
#: } -> <Object #1>
x
#> <Object x>
y = x
y
#> <Object x>
