# parity 1
# recorded: cpython 3.11.2
"""A reader shows the name, the mode and the raw file of its SocketIO."""
sock = Socket()
f = makefile(sock, 'rb', 8)
#: refs 1
f.name
#> 3
f.mode
#> 'rb'
f.fileno()
#> 3
f.raw
#> <SocketIO #1>
#end
#: refs 0
