# parity 1
# recorded: cpython 3.11.2
"""The detach of a writer lost the raw file when its flush failed."""
sock = Socket(send=[OSError(104)])
f = makefile(sock, 'wb')
#: refs 1
f.write(b'data')
#> 4
f.detach()
#! ConnectionResetError(104, 'Connection reset by peer')
#: send(b'data') -> OSError(104)
f.flush()
#> None
#: send(b'data') -> 4
f.detach()
#> <SocketIO #1>
#: refs 0
