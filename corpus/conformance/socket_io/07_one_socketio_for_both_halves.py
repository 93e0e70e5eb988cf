# parity 1
# recorded: cpython 3.11.2
"""The halves of a pair share one SocketIO, whose close counts once."""
sock = Socket(recv=[b'in'])
f = makefile(sock, 'rwb', 4)
#: refs 1
f.read(1)
#> b'i'
#: recv_into(4) -> 2
f.write(b'out')
#> 3
sock.close()
#> None
f.close()
#> None
#: send(b'out') -> 3
#: refs 0
#: close() -> OK
