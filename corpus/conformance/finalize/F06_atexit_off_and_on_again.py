# parity 1
# recorded: cpython 3.11.2
"""One whose atexit was put off and on again keeps its place in the order of the exit."""
a = Object()
f = weakref_finalize(a, call('f'))
g = weakref_finalize(a, call('g'))
h = weakref_finalize(a, call('h'))
g.atexit = False
g.atexit = 1
f.atexit = False
f.atexit = 2
run_exit()
#> None
#: callback h: h() -> None
#: callback g: g() -> None
#: callback f: f() -> None
