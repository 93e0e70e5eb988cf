# parity 1
# recorded: cpython 3.11.2
"""An unbuffered file counts once and gives it back at its close."""
sock = Socket()
f = makefile(sock, 'wb', 0)
#: refs 1
f.close()
#> None
#: refs 0
sock._makefile_refs
#> 0
