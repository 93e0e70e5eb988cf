# parity 1
# recorded: cpython 3.11.2
"""One exception thrice: unraisable at a death, the caller's of a direct call, the excepthook's at exit."""
a = Object()
b = Object()
f = weakref_finalize(b, call('f', raises=ValueError('one')))
g = weakref_finalize(b, call('g', raises=ValueError('two')))
h = weakref_finalize(a, call('h', raises=ValueError('three')))
del a
#: callback h: h() ! ValueError('three')
#: unraisable ValueError('three')
g()
#! ValueError('two')
#: callback g: g() ! ValueError('two')
run_exit()
#> None
#: callback f: f() ! ValueError('one')
#: excepthook ValueError('one')
