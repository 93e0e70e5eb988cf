# parity 1
# recorded: cpython 3.11.2
"""One that a callback at exit detaches is not called."""
a = Object()
f = weakref_finalize(a, call('f'))
g = weakref_finalize(a, call('g'), 7)
h = weakref_finalize(a, lambda: (g.detach(), g.alive))
run_exit()
#> None
#: callback h {
#:   g.detach() -> (<Object a>, call('g'), (7,), {})
#:   g.alive -> False
#: } -> ((<Object a>, call('g'), (7,), {}), False)
#: callback f: f() -> None
