# parity 1
# recorded: cpython 3.11.2
"""What a callback raised goes through the one that called it, without a context."""
a = Object()
f = weakref_finalize(a, call('f', raises=ValueError('v')))
g = weakref_finalize(a, lambda: (f(), 1))
g()
#! ValueError('v')
#: callback g {
#:   callback f: f() ! ValueError('v')
#:   f() ! ValueError('v')
#: } ! ValueError('v')
