# parity 1
# recorded: cpython 3.11.2
"""A finalizer that a callback makes for another object fires at that one's death."""
a = Object()
b = Object()
f = weakref_finalize(b, call('older'))
g = weakref_finalize(a, lambda: weakref_finalize(b, call('newer')))
del a
#: callback g {
#:   weakref_finalize(b, call('newer')) -> <weakref_finalize #1>
#: } -> <weakref_finalize #1>
del b
#: callback #1: newer() -> None
#: callback f: older() -> None
