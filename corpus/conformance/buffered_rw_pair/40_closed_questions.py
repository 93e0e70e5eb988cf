# parity 1
# recorded: cpython 3.11.2
"""The questions of a closed pair are answered by the closed SocketIO, but for seekable."""
sock = Socket()
f = makefile(sock, 'rwb', 4)
#: refs 1
f.close()
#> None
#: refs 0
f.readable()
#! ValueError('I/O operation on closed socket.')
f.writable()
#! ValueError('I/O operation on closed socket.')
f.seekable()
#> False
f.fileno()
#! UnsupportedOperation('fileno')
f.detach()
#! UnsupportedOperation('detach')
