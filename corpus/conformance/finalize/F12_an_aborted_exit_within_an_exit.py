# parity 1
# recorded: cpython 3.11.2
"""Each exit has its own look at what there is: one made within an inner exit that a SystemExit ends is not the outer one's."""
a = Object()
b = Object(revive='c')
f = weakref_finalize(a, lambda: (weakref_finalize(a, call('left'), b), weakref_finalize(a, call('n', raises=SystemExit()))))
g = weakref_finalize(a, lambda: run_exit())
run_exit()
#> None
#: callback g {
#:   callback f {
#:     weakref_finalize(a, call('left'), b) -> <weakref_finalize #1>
#:     weakref_finalize(a, call('n', raises=SystemExit())) -> <weakref_finalize #2>
#:   } -> (<weakref_finalize #1>, <weakref_finalize #2>)
#:   callback #2: n() ! SystemExit()
#:   unraisable SystemExit()
#:   run_exit() -> None
#: } -> None
del b
run_exit()
#> None
#: revive c
