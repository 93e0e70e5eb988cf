# parity 1
# recorded: cpython 3.11.2
"""bpo-3826: a closed socket stayed open after its last file was closed."""
sock = Socket()
f = makefile(sock, 'rb')
#: refs 1
sock.close()
#> None
f.close()
#> None
#: refs 0
#: close() -> OK
sock.fileno()
#> -1
