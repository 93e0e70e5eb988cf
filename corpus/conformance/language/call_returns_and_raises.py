# parity 1
# recorded: cpython 3.11.2
"""What call(…) returns is a literal of any kind, and what it raises an exception with any arguments."""
a = Object()
f = weakref_finalize(a, call('f', returns=bytearray(b'ab')))
g = weakref_finalize(a, call('g', returns=123456789012))
h = weakref_finalize(a, call('h', raises=StopIteration()))
k = weakref_finalize(a, call('k', raises=TimeoutError('timed out', 1)))
m = weakref_finalize(a, call('m', raises=OSError(4, 'four')))
f()
#> bytearray(b'ab')
#: callback f: f() -> bytearray(b'ab')
g()
#> 123456789012
#: callback g: g() -> 123456789012
h()
#! StopIteration()
#: callback h: h() ! StopIteration()
k()
#! TimeoutError('timed out', 1)
#: callback k: k() ! TimeoutError('timed out', 1)
m()
#! InterruptedError(4, 'four')
#: callback m: m() ! InterruptedError(4, 'four')
