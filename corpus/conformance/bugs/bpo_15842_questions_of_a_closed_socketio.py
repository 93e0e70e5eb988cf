# parity 1
# recorded: cpython 3.11.2
"""bpo-15842: the questions of a closed SocketIO gave their old answers, where they raise."""
sock = Socket()
f = makefile(sock, 'rb', 0)
#: refs 1
f.readable()
#> True
f.writable()
#> False
f.seekable()
#> False
f.close()
#> None
#: refs 0
f.readable()
#! ValueError('I/O operation on closed socket.')
f.writable()
#! ValueError('I/O operation on closed socket.')
f.seekable()
#! ValueError('I/O operation on closed socket.')
