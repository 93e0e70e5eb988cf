# parity 1
# recorded: cpython 3.11.2
"""The three questions of a closed SocketIO say that the socket is closed."""
sock = Socket()
f = makefile(sock, 'rb', 0)
#: refs 1
f.close()
#> None
#: refs 0
f.readable()
#! ValueError('I/O operation on closed socket.')
f.writable()
#! ValueError('I/O operation on closed socket.')
f.seekable()
#! ValueError('I/O operation on closed socket.')
