# parity 1
# recorded: cpython 3.11.2
"""gh-87111: a finalizer that is given its own object never fires before the exit."""
b = Object()
f = weakref_finalize(b, call('append', returns=None), b)
del b
gc.collect()
#> None
f.alive
#> True
f.peek()
#> (<Object b>, call('append', returns=None), (<Object b>,), {})
run_exit()
#> None
#: callback f: append(<Object b>) -> None
