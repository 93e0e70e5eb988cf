# parity 1
# recorded: cpython 3.11.2
"""The end of a scenario is no exit: finalizers whose objects live on are not called."""
a = Object()
f = weakref_finalize(a, call('f'), a)
b = Object()
g = weakref_finalize(b, call('g'))
#end
#: callback g: g() -> None
