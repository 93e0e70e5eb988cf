# parity 1
# recorded: cpython 3.11.2
"""The name of a SocketIO is the descriptor of its socket."""
sock = Socket()
f = makefile(sock, 'rb', 0)
#: refs 1
f.name
#> 3
f.fileno()
#> 3
#end
#: refs 0
