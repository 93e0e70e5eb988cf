# parity 1
# recorded: cpython 3.11.2
"""PyMySQL #1183: a dropped file kept the descriptor, where it sends its bytes and closes."""
sock = Socket()
f = makefile(sock, 'wb')
#: refs 1
f.write(b'quit')
#> 4
sock.close()
#> None
del f
#: send(b'quit') -> 4
#: refs 0
#: close() -> OK
sock.fileno()
#> -1
