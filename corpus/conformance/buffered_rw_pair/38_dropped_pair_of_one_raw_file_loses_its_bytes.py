# parity 1
# recorded: cpython 3.11.2
"""A dropped pair loses its bytes where its reader, which goes first, closes the one raw file."""
sock = Socket()
f = makefile(sock, 'rwb', 8)
#: refs 1
f.write(b'lost')
#> 4
del f
#: refs 0
sock._makefile_refs
#> 0
