# parity 1
# recorded: cpython 3.11.2
"""A socket that is closed while files are open is really closed by the last of them."""
sock = Socket()
f = makefile(sock, 'rb')
#: refs 1
g = makefile(sock, 'rb')
#: refs 2
sock.close()
#> None
sock.fileno()
#> 3
f.close()
#> None
#: refs 1
sock.fileno()
#> 3
g.close()
#> None
#: refs 0
#: close() -> OK
sock.fileno()
#> -1
