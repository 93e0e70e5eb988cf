# parity 1
# recorded: cpython 3.11.2
"""Two files on one socket, closed while it still counts them, and asked again afterwards."""
sock = Socket(recv=[b'220 ready\r\n'], send=[ALL])
r = makefile(sock, 'rb')
#: refs 1
w = makefile(sock, 'wb')
#: refs 2
r.readline()
#> b'220 ready\r\n'
#: recv_into(8192) -> 11
w.write(b'QUIT\r\n')
#> 6
sock.close()
#> None
sock._makefile_refs
#> 2
w.close()
#> None
#: send(b'QUIT\r\n') -> 6
#: refs 1
w.closed
#> True
r.read(4)
#> b''
#: recv_into(8192) -> EOF
r.close()
#> None
#: refs 0
#: close() -> OK
sock._makefile_refs
#> 0
r.readline()
#! ValueError('readline of closed file')
w.write(b'NOOP\r\n')
#! ValueError('write to closed file')
r.close()
#> None
