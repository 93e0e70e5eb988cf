# parity 1
# recorded: cpython 3.11.2
"""What a closed file does not know itself it asks its buffer."""
sock = Socket()
f = makefile(sock, 'r')
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
f.isatty()
#! ValueError('I/O operation on closed file.')
f.fileno()
#! ValueError('I/O operation on closed file.')
