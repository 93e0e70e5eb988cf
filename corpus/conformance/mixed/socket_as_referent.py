# parity 1
# recorded: cpython 3.11.2
"""A Socket cannot be weakly referenced, and the failure counts nothing."""
s = Socket()
f = weakref_finalize(s, call('f'))
#! TypeError("cannot create weak reference to 'Socket' object")
s._makefile_refs
#> 0
w = Socket(model='wrapped')
g = weakref_finalize(w, call('g'))
#! TypeError("cannot create weak reference to 'Socket' object")
run_exit()
#> None
