# parity 1
# recorded: cpython 3.11.2
"""A name that was deleted meanwhile is a NameError within the callback."""
a = Object()
n = 7
f = weakref_finalize(a, lambda: n)
del n
f()
#! NameError("name 'n' is not defined")
#: callback f {
#:   n ! NameError("name 'n' is not defined")
#: } ! NameError("name 'n' is not defined")
