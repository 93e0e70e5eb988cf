# parity 1
# recorded: cpython 3.11.2
"""An exception at exit goes to the excepthook, and the next one is called."""
a = Object()
f = weakref_finalize(a, call('f'))
g = weakref_finalize(a, call('g', raises=ValueError('x')))
h = weakref_finalize(a, call('h', raises=StopIteration(1)))
run_exit()
#> None
#: callback h: h() ! StopIteration(1)
#: excepthook StopIteration(1)
#: callback g: g() ! ValueError('x')
#: excepthook ValueError('x')
#: callback f: f() -> None
g.alive
#> False
