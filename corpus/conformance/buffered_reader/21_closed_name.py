# parity 1
# recorded: cpython 3.11.2
"""A closed reader has the name -1 and its old mode."""
sock = Socket()
f = makefile(sock, 'rb', 8)
#: refs 1
f.close()
#> None
#: refs 0
f.name
#> -1
f.mode
#> 'rb'
f.raw
#> <SocketIO #1>
f.closed
#> True
