# parity 1
# recorded: cpython 3.11.2
"""Each file adds one to the counter and its close takes one away."""
sock = Socket()
f = makefile(sock, 'rb')
#: refs 1
g = makefile(sock, 'wb')
#: refs 2
sock._makefile_refs
#> 2
f.close()
#> None
#: refs 1
g.close()
#> None
#: refs 0
sock._makefile_refs
#> 0
