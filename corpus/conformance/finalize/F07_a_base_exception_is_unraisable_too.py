# parity 1
# recorded: cpython 3.11.2
"""At a death SystemExit and KeyboardInterrupt are unraisable as others are, and end nothing."""
a = Object()
f = weakref_finalize(a, call('f', raises=KeyboardInterrupt()))
g = weakref_finalize(a, call('g', raises=SystemExit(1)))
del a
#: callback g: g() ! SystemExit(1)
#: unraisable SystemExit(1)
#: callback f: f() ! KeyboardInterrupt()
#: unraisable KeyboardInterrupt()
b = Object()
h = weakref_finalize(b, call('h'))
del b
#: callback h: h() -> None
