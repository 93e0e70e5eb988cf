# parity 1
# recorded: cpython 3.11.2
"""A refused mode leaves the counter of the socket alone."""
sock = Socket()
f = makefile(sock, 'rb')
#: refs 1
makefile(sock, 'rbt')
#! ValueError("invalid mode 'rbt' (only r, w, b allowed)")
sock._makefile_refs
#> 1
#end
#: refs 0
