# parity 1
# recorded: cpython 3.11.2
"""A closed SocketIO has the name -1 and its old mode."""
sock = Socket()
f = makefile(sock, 'rb', 0)
#: refs 1
f.close()
#> None
#: refs 0
f.name
#> -1
f.mode
#> 'rb'
f.closed
#> True
