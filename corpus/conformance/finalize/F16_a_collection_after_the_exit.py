# parity 1
# recorded: cpython 3.11.2
"""A collection after the exit frees its garbage and calls nothing."""
a = Object()
a.link(a)
#> None
f = weakref_finalize(a, call('f'))
f.atexit = False
run_exit()
#> None
del a
gc.collect()
#> None
f.alive
#> False
