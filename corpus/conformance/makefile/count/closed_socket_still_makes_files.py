# parity 1
# recorded: cpython 3.11.2
"""A file can be made of a closed socket, and its reads fail with EBADF."""
sock = Socket(recv=[b'late'])
sock.close()
#> None
#: close() -> OK
f = makefile(sock, 'rb', 8)
#: refs 1
sock._makefile_refs
#> 1
f.read(4)
#! OSError(9, 'Bad file descriptor')
#: recv_into(8) -> OSError(9)
f.close()
#> None
#: refs 0
