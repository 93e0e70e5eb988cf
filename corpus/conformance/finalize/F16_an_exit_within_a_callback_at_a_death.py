# parity 1
# recorded: cpython 3.11.2
"""An exit within a callback at a death calls the dying object's other finalizers, and is over before the death is."""
a = Object()
f = weakref_finalize(a, call('f'))
g = weakref_finalize(a, lambda: (run_exit(), f.alive, f()))
del a
#: callback g {
#:   callback f: f() -> None
#:   run_exit() -> None
#:   f.alive -> False
#:   f() -> None
#: } -> (None, False, None)
b = Object()
h = weakref_finalize(b, call('h'))
del b
