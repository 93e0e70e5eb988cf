# parity 1
# recorded: cpython 3.11.2
"""An error of the real close comes out of the close of the last file."""
sock = Socket(close=[OSError(104)])
f = makefile(sock, 'rb')
#: refs 1
sock.close()
#> None
f.close()
#! ConnectionResetError(104, 'Connection reset by peer')
#: refs 0
#: close() -> OSError(104)
f.closed
#> True
f.close()
#> None
