# parity 1
# recorded: cpython 3.11.2
"""A callback may use next and repr, and what they give is printed."""
s = Socket(recv=[b'line\n'])
f = makefile(s, 'rb')
#: refs 1
a = Object()
g = weakref_finalize(a, lambda: (next(f), a.__repr__(), next(f)))
g()
#! StopIteration()
#: callback g {
#:   recv_into(8192) -> 5
#:   next(f) -> b'line\n'
#:   a.__repr__() -> '<Object object at 0x…>'
#:   recv_into(8192) -> EOF
#:   next(f) ! StopIteration()
#: } ! StopIteration()
#end
#: refs 0
