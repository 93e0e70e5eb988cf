# parity 1
# recorded: cpython 3.11.2
"""unstructured-python-client 339: a callback found its object through a weak reference, which is cleared by then."""
a = Object()
other = weakref_finalize(a, call('other'))
f = weakref_finalize(a, lambda: other.peek())
del a
#: callback f {
#:   other.peek() -> None
#: } -> None
#: callback other: other() -> None
