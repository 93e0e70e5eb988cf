# parity 1
# recorded: cpython 3.11.2
"""A file that is the value of a callback at a death is closed after the callback's line."""
s = Socket()
a = Object()
g = weakref_finalize(a, lambda: makefile(s, 'rb'))
del a
#: callback g {
#:   refs 1
#:   makefile(s, 'rb') -> <BufferedReader #1>
#: } -> <BufferedReader #1>
#: refs 0
s.close()
#> None
#: close() -> OK
