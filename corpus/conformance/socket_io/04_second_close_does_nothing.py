# parity 1
# recorded: cpython 3.11.2
"""A second close of a SocketIO takes nothing from the counter."""
sock = Socket()
f = makefile(sock, 'rb', 0)
#: refs 1
g = makefile(sock, 'rb', 0)
#: refs 2
f.close()
#> None
#: refs 1
f.close()
#> None
sock._makefile_refs
#> 1
#end
#: refs 0
