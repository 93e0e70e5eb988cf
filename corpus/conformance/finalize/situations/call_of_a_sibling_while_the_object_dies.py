# parity 1
# recorded: cpython 3.11.2
"""A sibling that a callback calls runs now, once, and not again."""
a = Object()
e = weakref_finalize(a, call('e'))
f = weakref_finalize(a, call('f', returns='done'))
g = weakref_finalize(a, lambda: f())
del a
#: callback g {
#:   callback f: f() -> 'done'
#:   f() -> 'done'
#: } -> 'done'
#: callback e: e() -> None
