# parity 1
# recorded: cpython 3.11.2
"""Two text files of a closed socket keep it open until the second is closed."""
sock = Socket()
r = makefile(sock, 'r')
#: refs 1
w = makefile(sock, 'w')
#: refs 2
sock.close()
#> None
r.close()
#> None
#: refs 1
w.write('x')
#> 1
w.close()
#> None
#: send(b'x') -> 1
#: refs 0
#: close() -> OK
