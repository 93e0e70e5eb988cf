# parity 1
# recorded: cpython 3.11.2
"""A file reads and writes on after the socket was closed."""
sock = Socket(recv=[b'in'])
f = makefile(sock, 'rwb')
#: refs 1
sock.close()
#> None
f.read(2)
#> b'in'
#: recv_into(8192) -> 2
f.write(b'out')
#> 3
f.close()
#> None
#: send(b'out') -> 3
#: refs 0
#: close() -> OK
