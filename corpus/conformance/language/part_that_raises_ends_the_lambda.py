# parity 1
# recorded: cpython 3.11.2
"""A part that raises ends its lambda: what stands behind it does not run."""
a = Object()
s = Socket()
f = weakref_finalize(a, lambda: (s.close(), s.mode, gc.disable()))
f()
#! AttributeError("'Socket' object has no attribute 'mode'")
#: callback f {
#:   close() -> OK
#:   s.close() -> None
#:   s.mode ! AttributeError("'Socket' object has no attribute 'mode'")
#: } ! AttributeError("'Socket' object has no attribute 'mode'")
gc.isenabled()
#> True
