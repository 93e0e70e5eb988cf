# parity 1
# recorded: cpython 3.11.2
"""A method that the thing does not have is an AttributeError of the part."""
a = Object()
f = weakref_finalize(a, lambda: a.read())
del f
run_exit()
#> None
#: callback f {
#:   a.read() ! AttributeError("'Object' object has no attribute 'read'")
#: } ! AttributeError("'Object' object has no attribute 'read'")
#: excepthook AttributeError("'Object' object has no attribute 'read'")
