# parity 1
# recorded: cpython 3.11.2
"""A callback reads a file, and its events stand before the part."""
s = Socket(recv=[b'one\ntwo\n'])
f = makefile(s, 'rb')
#: refs 1
a = Object()
g = weakref_finalize(a, lambda: (f.readline(), f.read(2), f.closed))
del a
#: callback g {
#:   recv_into(8192) -> 8
#:   f.readline() -> b'one\n'
#:   f.read(2) -> b'tw'
#:   f.closed -> False
#: } -> (b'one\n', b'tw', False)
f.readline()
#> b'o\n'
#end
#: refs 0
