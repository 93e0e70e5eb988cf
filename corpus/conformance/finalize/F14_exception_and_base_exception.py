# parity 1
# recorded: cpython 3.11.2
"""Exceptions are those that the hook gets; BaseException, GeneratorExit and their like end the exit."""
a = Object()
f = weakref_finalize(a, call('f', raises=BaseException('b')))
g = weakref_finalize(a, call('g', raises=Exception('e')))
run_exit()
#> None
#: callback g: g() ! Exception('e')
#: excepthook Exception('e')
#: callback f: f() ! BaseException('b')
#: unraisable BaseException('b')
h = weakref_finalize(a, call('h', raises=GeneratorExit()))
run_exit()
#> None
h.alive
#> False
