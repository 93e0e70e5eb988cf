# parity 1
# recorded: cpython 3.11.2
"""A buffered file closes its raw file, then the upper one's finalizer is called, then the lower one's."""
s = Socket()
f = makefile(s, 'rb')
#: refs 1
r = f.raw
g = weakref_finalize(r, call('raw'))
h = weakref_finalize(f, call('file'))
del r
del f
#: refs 0
#: callback h: file() -> None
#: callback g: raw() -> None
