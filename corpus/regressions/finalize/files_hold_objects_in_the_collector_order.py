# parity 1
# recorded: cpython 3.11.2
"""An Object that only a SocketIO holds is found to be alive late, and moves behind the others."""
a = Object(revive='ra')
b = Object(revive='rb')
f = SocketIO(a, 'r')
a.link(a)
#> None
b.link(b)
#> None
a = None
gc.collect()
#> None
b = None
f = None
gc.collect()
#> None
#: revive rb
#: revive ra
