# parity 1
# recorded: cpython 3.11.2
"""An error of the raw close comes out of the close of the writer."""
sock = Socket(close=[OSError(5)])
f = makefile(sock, 'wb', 8)
#: refs 1
f.write(b'sent')
#> 4
sock.close()
#> None
f.close()
#! OSError(5, 'Input/output error')
#: send(b'sent') -> 4
#: refs 0
#: close() -> OSError(5)
f.closed
#> True
