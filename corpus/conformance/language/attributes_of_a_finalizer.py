# parity 1
# recorded: cpython 3.11.2
"""A finalizer has alive, atexit, peek and detach, and nothing of a file."""
a = Object()
f = weakref_finalize(a, call('f'))
f.closed
#! AttributeError("'weakref_finalize' object has no attribute 'closed'")
f.read()
#! AttributeError("'weakref_finalize' object has no attribute 'read'")
f.name
#! AttributeError("'weakref_finalize' object has no attribute 'name'")
f.link(a)
#! AttributeError("'weakref_finalize' object has no attribute 'link'")
next(f)
#! TypeError("'weakref_finalize' object is not an iterator")
f.detach()
#> (<Object a>, call('f'), (), {})
