# parity 1
# recorded: cpython 3.11.2
"""The flush at the close of a writer fails when the socket was closed under it."""
sock = Socket(model='wrapped')
f = makefile(sock, 'wb', 8)
#: refs 1
f.write(b'late')
#> 4
sock.close()
#> None
#: refs 0
sock.close()
#> None
#: close() -> OK
f.close()
#! OSError(9, 'Bad file descriptor')
#: send(b'late') -> OSError(9)
#: close() -> OK
