# parity 1
# recorded: cpython 3.11.2
"""A file that a called finalizer gives lives on with its caller."""
s = Socket(recv=[b'abc'])
a = Object()
g = weakref_finalize(a, lambda: makefile(s, 'rb'))
f = g()
#: callback g {
#:   refs 1
#:   makefile(s, 'rb') -> <BufferedReader #1>
#: } -> <BufferedReader #1>
f.read(2)
#> b'ab'
#: recv_into(8192) -> 3
g()
#> None
#end
#: refs 0
