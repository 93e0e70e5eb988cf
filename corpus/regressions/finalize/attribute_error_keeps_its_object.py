# parity 1
# recorded: cpython 3.11.2
"""An AttributeError keeps the file that lacks the attribute alive until the hook has returned, though its name is taken away."""
s = Socket()
x = makefile(s, 'rb')
#: refs 1
c = Object()
g = weakref_finalize(c, lambda: (Object(revive='x'), x.link(x)))
del c
#: callback g {
#:   Object(revive='x') -> <Object #1>
#:   x.link(x) ! AttributeError("'_io.BufferedReader' object has no attribute 'link'")
#:   revive x
#: } ! AttributeError("'_io.BufferedReader' object has no attribute 'link'")
#: unraisable AttributeError("'_io.BufferedReader' object has no attribute 'link'")
#: refs 0
x
#> <Object x>
