# parity 1
# recorded: cpython 3.11.2
"""The questions of a closed reader are answered by the closed SocketIO."""
sock = Socket()
f = makefile(sock, 'rb', 8)
#: refs 1
f.close()
#> None
#: refs 0
f.readable()
#! ValueError('I/O operation on closed socket.')
f.seekable()
#! ValueError('I/O operation on closed socket.')
f.writable()
#> False
