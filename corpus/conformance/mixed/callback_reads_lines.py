# parity 1
# recorded: cpython 3.11.2
"""A callback reads text, and what was decoded is there for the next reader."""
s = Socket(recv=[b'one\ntwo\nthree'])
f = makefile(s, 'r')
#: refs 1
a = Object()
g = weakref_finalize(a, lambda: (f.readline(), f.read(2), f.newlines))
del a
#: callback g {
#:   recv_into(8192) -> 13
#:   f.readline() -> 'one\n'
#:   f.read(2) -> 'tw'
#:   f.newlines -> '\n'
#: } -> ('one\n', 'tw', '\n')
f.readline()
#> 'o\n'
next(f)
#> 'three'
#: recv_into(8192) -> EOF
#end
#: refs 0
