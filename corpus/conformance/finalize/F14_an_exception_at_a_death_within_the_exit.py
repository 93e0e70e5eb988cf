# parity 1
# recorded: cpython 3.11.2
"""What a death within the exit raises is unraisable; what the exit's own callback raises is the excepthook's."""
a = Object()
c = Object()
f = weakref_finalize(c, call('f', raises=ValueError('death')))
d = weakref_finalize(a, call('d'), c)
g = weakref_finalize(a, lambda: (d(), nothing))
del c
run_exit()
#> None
#: callback g {
#:   callback d: d(<Object c>) -> None
#:   callback f: f() ! ValueError('death')
#:   unraisable ValueError('death')
#:   d() -> None
#:   nothing ! NameError("name 'nothing' is not defined")
#: } ! NameError("name 'nothing' is not defined")
#: excepthook NameError("name 'nothing' is not defined")
