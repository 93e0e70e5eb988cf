# parity 1
# recorded: cpython 3.11.2
"""With two files open one close of a wrapped socket makes the counter one too low."""
sock = Socket(model='wrapped')
f = makefile(sock, 'rb')
#: refs 1
g = makefile(sock, 'wb')
#: refs 2
sock.close()
#> None
#: refs 1
f.close()
#> None
#: refs 0
sock._makefile_refs
#> 0
g.close()
#> None
sock._makefile_refs
#> 0
