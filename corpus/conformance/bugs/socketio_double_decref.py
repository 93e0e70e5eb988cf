# parity 1
# recorded: cpython 3.11.2
"""SocketIO.close: a second close took a second count and cut off another file."""
sock = Socket(recv=[b'mine'])
f = makefile(sock, 'rb')
#: refs 1
g = makefile(sock, 'rb')
#: refs 2
sock.close()
#> None
f.close()
#> None
#: refs 1
f.close()
#> None
g.read(4)
#> b'mine'
#: recv_into(8192) -> 4
#end
#: refs 0
#: close() -> OK
