# parity 1
# recorded: cpython 3.11.2
"""The iteration over a SocketIO ends with an empty line."""
sock = Socket(recv=[b'z\n'])
f = makefile(sock, 'rb', 0)
#: refs 1
next(f)
#> b'z\n'
#: recv_into(1) -> 1
#: recv_into(1) -> 1
next(f)
#! StopIteration()
#: recv_into(1) -> EOF
#end
#: refs 0
