# parity 1
# recorded: cpython 3.11.2
"""An error of the real close of a wrapped socket comes out, and the file's close tries again."""
sock = Socket(close=[OSError(104), OK], model='wrapped')
f = makefile(sock, 'rb')
#: refs 1
sock.close()
#> None
#: refs 0
sock.close()
#! ConnectionResetError(104, 'Connection reset by peer')
#: close() -> OSError(104)
f.close()
#> None
#: close() -> OK
