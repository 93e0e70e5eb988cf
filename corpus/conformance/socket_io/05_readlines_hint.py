# parity 1
# recorded: cpython 3.11.2
"""The readlines of a SocketIO stops with the line that brings it to the hint."""
sock = Socket(recv=[b'a\nb\nc\n'])
f = makefile(sock, 'rb', 0)
#: refs 1
f.readlines(3)
#> [b'a\n', b'b\n']
#: recv_into(1) -> 1
#: recv_into(1) -> 1
#: recv_into(1) -> 1
#: recv_into(1) -> 1
#end
#: refs 0
