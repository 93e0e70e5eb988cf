# parity 1
# recorded: cpython 3.11.2
"""A BlockingIOError of a flush within a callback at exit goes to the excepthook."""
s = Socket(send=[1, WOULD_BLOCK])
f = makefile(s, 'wb')
#: refs 1
f.write(b'abc')
#> 3
a = Object()
g = weakref_finalize(a, lambda: f.flush())
run_exit()
#> None
#: callback g {
#:   send(b'abc') -> 1
#:   send(b'bc') -> WOULD_BLOCK
#:   f.flush() ! BlockingIOError(0, 'write could not complete without blocking', 0)
#: } ! BlockingIOError(0, 'write could not complete without blocking', 0)
#: excepthook BlockingIOError(0, 'write could not complete without blocking', 0)
#end
#: send(b'bc') -> 2
#: refs 0
