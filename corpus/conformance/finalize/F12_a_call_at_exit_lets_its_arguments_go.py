# parity 1
# recorded: cpython 3.11.2
"""What a callback at exit had as argument dies before the next is called."""
a = Object()
b = Object()
f = weakref_finalize(b, call('f'))
g = weakref_finalize(a, call('g'))
h = weakref_finalize(a, call('h'), b)
del b
run_exit()
#> None
#: callback h: h(<Object b>) -> None
#: callback f: f() -> None
#: callback g: g() -> None
