# parity 1
# recorded: cpython 3.11.2
"""One whose atexit is off is left out also when a new finalizer makes the exit look again."""
a = Object()
f = weakref_finalize(a, call('off'))
g = weakref_finalize(a, call('on'))
h = weakref_finalize(a, lambda: weakref_finalize(a, call('made')))
f.atexit = False
run_exit()
#> None
#: callback h {
#:   weakref_finalize(a, call('made')) -> <weakref_finalize #1>
#: } -> <weakref_finalize #1>
#: callback #1: made() -> None
#: callback g: on() -> None
f.alive
#> True
