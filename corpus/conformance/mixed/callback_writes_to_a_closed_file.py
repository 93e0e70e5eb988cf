# parity 1
# recorded: cpython 3.11.2
"""What a closed file raises within a callback is unraisable."""
s = Socket()
f = makefile(s, 'wb')
#: refs 1
f.close()
#> None
#: refs 0
a = Object()
g = weakref_finalize(a, lambda: (f.closed, f.write(b'x'), f.close()))
del a
#: callback g {
#:   f.closed -> True
#:   f.write(b'x') ! ValueError('write to closed file')
#: } ! ValueError('write to closed file')
#: unraisable ValueError('write to closed file')
