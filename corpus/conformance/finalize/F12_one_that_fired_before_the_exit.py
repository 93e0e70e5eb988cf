# parity 1
# recorded: cpython 3.11.2
"""One that fired before the exit is not in it, one made since is."""
a = Object()
b = Object()
f = weakref_finalize(a, call('f'))
g = weakref_finalize(b, call('g'))
del b
#: callback g: g() -> None
h = weakref_finalize(a, call('h'))
run_exit()
#> None
#: callback h: h() -> None
#: callback f: f() -> None
