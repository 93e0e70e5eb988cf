# parity 1
# recorded: cpython 3.11.2
"""One that a callback made before it raised is called next all the same."""
a = Object()
f = weakref_finalize(a, call('f'))
g = weakref_finalize(a, lambda: (weakref_finalize(a, call('made')), nothing))
run_exit()
#> None
#: callback g {
#:   weakref_finalize(a, call('made')) -> <weakref_finalize #1>
#:   nothing ! NameError("name 'nothing' is not defined")
#: } ! NameError("name 'nothing' is not defined")
#: excepthook NameError("name 'nothing' is not defined")
#: callback #1: made() -> None
#: callback f: f() -> None
