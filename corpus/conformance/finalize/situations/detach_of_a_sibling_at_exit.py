# parity 1
# recorded: cpython 3.11.2
"""A sibling that a callback detaches at exit is detached, for the object lives."""
a = Object()
f = weakref_finalize(a, call('f'))
g = weakref_finalize(a, lambda: (f.detach(), f.alive, f.detach()))
run_exit()
#> None
#: callback g {
#:   f.detach() -> (<Object a>, call('f'), (), {})
#:   f.alive -> False
#:   f.detach() -> None
#: } -> ((<Object a>, call('f'), (), {}), False, None)
del a
