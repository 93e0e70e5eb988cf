# parity 1
# recorded: cpython 3.11.2
"""A file that reads and writes counts once."""
sock = Socket()
f = makefile(sock, 'rwb', 16)
#: refs 1
sock._makefile_refs
#> 1
f.close()
#> None
#: refs 0
sock._makefile_refs
#> 0
