# parity 1
# recorded: cpython 3.11.2
"""Reads after the real close of a socket meet its bad descriptor."""
sock = Socket(recv=[b'ab', b'cd'], model='wrapped')
f = makefile(sock, 'r')
#: refs 1
f.read(1)
#> 'a'
#: recv_into(8192) -> 2
sock.close()
#> None
#: refs 0
sock.close()
#> None
#: close() -> OK
f.read(1)
#> 'b'
f.read(1)
#! OSError(9, 'Bad file descriptor')
#: recv_into(8192) -> OSError(9)
#end
#: close() -> OK
