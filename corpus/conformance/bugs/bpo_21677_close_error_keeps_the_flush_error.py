# parity 1
# recorded: cpython 3.11.2
"""bpo-21677: the error of the close hid the error of the flush, which is its context."""
sock = Socket(send=[OSError(5)], close=[OSError(104)])
f = makefile(sock, 'wb')
#: refs 1
f.write(b'data')
#> 4
sock.close()
#> None
f.close()
#! ConnectionResetError(104, 'Connection reset by peer')
#. __context__ = OSError
#: send(b'data') -> OSError(5)
#: refs 0
#: close() -> OSError(104)
