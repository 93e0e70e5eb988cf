# parity 1
# recorded: cpython 3.11.2
"""After the exit a __del__ still runs, and still comes before the entry is taken out."""
a = Object(revive='x')
f = weakref_finalize(a, call('f'))
f.atexit = False
run_exit()
#> None
del a
#: revive x
f.alive
#> True
del x
f.alive
#> False
