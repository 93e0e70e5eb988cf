# parity 1
# recorded: cpython 3.11.2
"""A socket that was not closed stays open when its last file closes."""
sock = Socket(recv=[b'one', b'two'])
f = makefile(sock, 'rb', 4)
#: refs 1
f.read(3)
#> b'one'
#: recv_into(4) -> 3
f.close()
#> None
#: refs 0
sock.fileno()
#> 3
