# parity 1
# recorded: cpython 3.11.2
"""The readlines of a SocketIO reads lines byte by byte to the end of file."""
sock = Socket(recv=[b'a\nb'])
f = makefile(sock, 'rb', 0)
#: refs 1
f.readlines()
#> [b'a\n', b'b']
#: recv_into(1) -> 1
#: recv_into(1) -> 1
#: recv_into(1) -> 1
#: recv_into(1) -> EOF
#: recv_into(1) -> EOF
#end
#: refs 0
