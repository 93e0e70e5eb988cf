# parity 1
# recorded: cpython 3.11.2
"""The file of a statement without a name is closed when the statement ends."""
sock = Socket()
sock._makefile_refs
#> 0
makefile(sock, 'wb', 0)
#> <SocketIO #1>
#: refs 1
#: refs 0
sock._makefile_refs
#> 0
