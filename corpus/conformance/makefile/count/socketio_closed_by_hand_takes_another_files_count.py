# parity 1
# recorded: cpython 3.11.2
"""A SocketIO made by hand takes one from the counter at its close all the same."""
sock = Socket()
f = makefile(sock, 'rb')
#: refs 1
g = SocketIO(sock, 'r')
g.close()
#> None
#: refs 0
f.close()
#> None
