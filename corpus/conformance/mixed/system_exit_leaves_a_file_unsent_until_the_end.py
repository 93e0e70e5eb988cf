# parity 1
# recorded: cpython 3.11.2
"""An exit that a SystemExit ended leaves files as they are; they are sent when they die."""
s = Socket()
f = makefile(s, 'wb')
#: refs 1
f.write(b'data')
#> 4
a = Object()
g = weakref_finalize(a, lambda: f.close())
h = weakref_finalize(a, call('h', raises=SystemExit(1)))
run_exit()
#> None
#: callback h: h() ! SystemExit(1)
#: unraisable SystemExit(1)
f.closed
#> False
#end
#: send(b'data') -> 4
#: refs 0
