# parity 1
# recorded: cpython 3.11.2
"""The questions of a closed writer are answered by the closed SocketIO, but for readable."""
sock = Socket()
f = makefile(sock, 'wb', 8)
#: refs 1
f.close()
#> None
#: refs 0
f.readable()
#> False
f.writable()
#! ValueError('I/O operation on closed socket.')
f.seekable()
#! ValueError('I/O operation on closed socket.')
