# parity 1
# recorded: cpython 3.11.2
"""The value of a statement is dropped at its end, after the outcome."""
a = Object()
f = weakref_finalize(a, lambda: Object(revive='x'))
f()
#> <Object #1>
#: callback f {
#:   Object(revive='x') -> <Object #1>
#: } -> <Object #1>
#: revive x
x
#> <Object x>
