# parity 1
# recorded: cpython 3.11.2
"""After the real close a raw read fails with EBADF and uses up no plan."""
sock = Socket(recv=[b'never'])
f = SocketIO(sock, 'r')
sock.close()
#> None
#: close() -> OK
f.read(5)
#! OSError(9, 'Bad file descriptor')
#: recv_into(5) -> OSError(9)
f.read(0)
#! OSError(9, 'Bad file descriptor')
#: recv_into(0) -> OSError(9)
