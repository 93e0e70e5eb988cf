# parity 1
# recorded: cpython 3.11.2
"""A callback writes to a file and sends it."""
s = Socket(send=[2])
f = makefile(s, 'wb')
#: refs 1
a = Object()
g = weakref_finalize(a, lambda: (f.write(b'bye'), f.flush()))
del a
#: callback g {
#:   f.write(b'bye') -> 3
#:   send(b'bye') -> 2
#:   send(b'e') -> 1
#:   f.flush() -> None
#: } -> (3, None)
#end
#: refs 0
