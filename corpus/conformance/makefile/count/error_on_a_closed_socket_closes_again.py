# parity 1
# recorded: cpython 3.11.2
"""After an error the SocketIO dies with one call of _decref_socketios, seen as a second close."""
sock = Socket(model='wrapped')
sock.close()
#> None
#: close() -> OK
makefile(sock, 'r', 0)
#! ValueError('unbuffered streams must be binary')
#: refs 1
#: refs 0
#: close() -> OK
