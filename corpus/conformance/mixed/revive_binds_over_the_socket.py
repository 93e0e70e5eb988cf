# parity 1
# recorded: cpython 3.11.2
"""An object revived under a socket's name takes the name, and the file keeps the socket."""
s = Socket()
f = makefile(s, 'wb')
#: refs 1
a = Object(revive='s')
f.write(b'x')
#> 1
del a
#: revive s
s
#> <Object a>
f.close()
#> None
#: send(b'x') -> 1
#: refs 0
