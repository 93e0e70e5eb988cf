# parity 1
# recorded: cpython 3.11.2
"""bpo-16597: a flush that failed in close left the raw file open."""
sock = Socket(send=[OSError(32)])
f = makefile(sock, 'wb')
#: refs 1
f.write(b'data')
#> 4
sock.close()
#> None
f.close()
#! BrokenPipeError(32, 'Broken pipe')
#: send(b'data') -> OSError(32)
#: refs 0
#: close() -> OK
f.closed
#> True
sock.fileno()
#> -1
f.close()
#> None
