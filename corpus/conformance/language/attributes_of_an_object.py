# parity 1
# recorded: cpython 3.11.2
"""An Object has link and unlink, and nothing of a finalizer or of a file."""
a = Object()
a.alive
#! AttributeError("'Object' object has no attribute 'alive'")
a.atexit
#! AttributeError("'Object' object has no attribute 'atexit'")
a.read()
#! AttributeError("'Object' object has no attribute 'read'")
a.peek()
#! AttributeError("'Object' object has no attribute 'peek'")
a.detach()
#! AttributeError("'Object' object has no attribute 'detach'")
a()
#! TypeError("'Object' object is not callable")
next(a)
#! TypeError("'Object' object is not an iterator")
a.__repr__()
#> '<Object object at 0x…>'
