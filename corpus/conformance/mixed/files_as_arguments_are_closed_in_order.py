# parity 1
# recorded: cpython 3.11.2
"""The files among a finalizer's arguments and keywords are closed after its call, the arguments first."""
s = Socket()
t = Socket()
a = Object()
f = makefile(s, 'wb')
#: refs 1
g = makefile(t, 'rb')
#: refs 1
f.write(b'f')
#> 1
k = weakref_finalize(a, call('k'), f, key=g)
del f
del g
s.close()
#> None
t.close()
#> None
k()
#> None
#: callback k: k(<BufferedWriter f>, key=<BufferedReader g>) -> None
#: send(b'f') -> 1
#: refs 0
#: close() -> OK
#: refs 0
#: close() -> OK
