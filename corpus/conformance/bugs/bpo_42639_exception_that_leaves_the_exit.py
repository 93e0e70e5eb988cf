# parity 1
# recorded: cpython 3.11.2
"""bpo-42639: of the exceptions that left exit hooks some were not shown."""
a = Object()
b = Object()
f = weakref_finalize(a, call('f'))
g = weakref_finalize(a, call('g', raises=KeyboardInterrupt()))
h = weakref_finalize(a, call('h', raises=ValueError('first')))
run_exit()
#> None
#: callback h: h() ! ValueError('first')
#: excepthook ValueError('first')
#: callback g: g() ! KeyboardInterrupt()
#: unraisable KeyboardInterrupt()
run_exit()
#> None
