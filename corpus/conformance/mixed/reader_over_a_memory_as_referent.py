# parity 1
# recorded: cpython 3.11.2
"""A reader that dies closes its Memory, and both have their finalizers called, the reader's first."""
m = Memory(b'abcdef')
f = BufferedReader(m, 4)
g = weakref_finalize(m, call('memory'))
weakref_finalize(f, lambda: (g.alive, g.peek()))
#> <weakref_finalize #1>
f.read(1)
#> b'a'
#: readinto(4) -> 4
del m
del f
#: close()
#: callback #1 {
#:   g.alive -> True
#:   g.peek() -> (<Memory m>, call('memory'), (), {})
#: } -> (True, (<Memory m>, call('memory'), (), {}))
#: callback g: memory() -> None
