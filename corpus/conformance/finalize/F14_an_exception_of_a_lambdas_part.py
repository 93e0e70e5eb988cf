# parity 1
# recorded: cpython 3.11.2
"""A lambda whose part raises is reported after its events."""
a = Object()
f = weakref_finalize(a, call('f'))
g = weakref_finalize(a, lambda: (f.alive, nothing, f()))
run_exit()
#> None
#: callback g {
#:   f.alive -> True
#:   nothing ! NameError("name 'nothing' is not defined")
#: } ! NameError("name 'nothing' is not defined")
#: excepthook NameError("name 'nothing' is not defined")
#: callback f: f() -> None
