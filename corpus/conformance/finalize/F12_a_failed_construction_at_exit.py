# parity 1
# recorded: cpython 3.11.2
"""A construction that fails at exit adds nothing."""
a = Object()
n = 3
f = weakref_finalize(a, call('f'))
g = weakref_finalize(a, lambda: weakref_finalize(n, call('never')))
run_exit()
#> None
#: callback g {
#:   weakref_finalize(n, call('never')) ! TypeError("cannot create weak reference to 'int' object")
#: } ! TypeError("cannot create weak reference to 'int' object")
#: excepthook TypeError("cannot create weak reference to 'int' object")
#: callback f: f() -> None
