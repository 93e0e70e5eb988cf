# parity 1
# recorded: cpython 3.11.2
"""A thing that never had a name prints by a number, the same each time."""
sock = Socket()
f = makefile(sock, 'rb')
#: refs 1
g = makefile(sock, 'wb')
#: refs 2
g.raw
#> <SocketIO #1>
f.raw
#> <SocketIO #2>
g.raw
#> <SocketIO #1>
f
#> <BufferedReader f>
#end
#: refs 1
#: refs 0
