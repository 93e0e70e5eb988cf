# parity 1
# recorded: cpython 3.11.2
"""After the real close a raw write fails with EBADF."""
sock = Socket(send=[1])
f = SocketIO(sock, 'w')
sock.close()
#> None
#: close() -> OK
f.write(b'never')
#! OSError(9, 'Bad file descriptor')
#: send(b'never') -> OSError(9)
f.write(b'')
#! OSError(9, 'Bad file descriptor')
#: send(b'') -> OSError(9)
