# parity 1
# recorded: cpython 3.11.2
"""When the file is closed first, the close of a wrapped socket is real."""
sock = Socket(model='wrapped')
f = makefile(sock, 'wb')
#: refs 1
f.write(b'done')
#> 4
f.close()
#> None
#: send(b'done') -> 4
#: refs 0
sock.close()
#> None
#: close() -> OK
sock.fileno()
#> -1
