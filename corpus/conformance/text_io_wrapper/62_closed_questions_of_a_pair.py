# parity 1
# recorded: cpython 3.11.2
"""The questions of a closed text file over a pair go to both halves."""
sock = Socket()
f = makefile(sock, 'rw')
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
f.isatty()
#! ValueError('I/O operation on closed file.')
f.fileno()
#! UnsupportedOperation('fileno')
