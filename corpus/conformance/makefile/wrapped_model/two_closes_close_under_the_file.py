# parity 1
# recorded: cpython 3.11.2
"""A second close of a wrapped socket closes it under its file, whose own close closes again."""
sock = Socket(recv=[b'lost'], model='wrapped')
f = makefile(sock, 'rb')
#: refs 1
sock.close()
#> None
#: refs 0
sock.close()
#> None
#: close() -> OK
f.read(4)
#! OSError(9, 'Bad file descriptor')
#: recv_into(8192) -> OSError(9)
f.close()
#> None
#: close() -> OK
