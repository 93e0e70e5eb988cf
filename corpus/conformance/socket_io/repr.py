# parity 1
# recorded: cpython 3.11.2
"""The repr of a SocketIO is the plain one of its class."""
sock = Socket()
f = SocketIO(sock, 'r')
f.__repr__()
#> '<socket.SocketIO object at 0x…>'
