# parity 1
# recorded: cpython 3.11.2
"""A SystemExit at a death within the exit is unraisable, and ends nothing."""
a = Object()
c = Object()
f = weakref_finalize(a, call('f'))
d = weakref_finalize(a, call('d'), c)
h = weakref_finalize(c, call('h', raises=SystemExit(4)))
h.atexit = False
del c
run_exit()
#> None
#: callback d: d(<Object c>) -> None
#: callback h: h() ! SystemExit(4)
#: unraisable SystemExit(4)
#: callback f: f() -> None
