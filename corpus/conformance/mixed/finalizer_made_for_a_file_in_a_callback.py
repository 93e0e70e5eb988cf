# parity 1
# recorded: cpython 3.11.2
"""A finalizer that a callback makes for a file fires at the file's death, not at its close."""
s = Socket()
a = Object()
f = makefile(s, 'rb')
#: refs 1
g = weakref_finalize(a, lambda: (weakref_finalize(f, call('made')), f.close()))
del a
#: callback g {
#:   weakref_finalize(f, call('made')) -> <weakref_finalize #1>
#:   refs 0
#:   f.close() -> None
#: } -> (<weakref_finalize #1>, None)
del f
#: callback #1: made() -> None
