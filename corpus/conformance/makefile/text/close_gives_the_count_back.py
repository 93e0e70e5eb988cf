# parity 1
# recorded: cpython 3.11.2
"""A text file that is closed counts no more, and one that dies neither."""
sock = Socket()
f = makefile(sock, 'r')
#: refs 1
g = makefile(sock, 'rw')
#: refs 2
f.close()
#> None
#: refs 1
del g
#: refs 0
sock._makefile_refs
#> 0
