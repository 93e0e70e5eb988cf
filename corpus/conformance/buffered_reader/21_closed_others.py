# parity 1
# recorded: cpython 3.11.2
"""The other methods of a closed reader say that the file is closed."""
sock = Socket()
f = makefile(sock, 'rb', 8)
#: refs 1
f.close()
#> None
#: refs 0
f.flush()
#! ValueError('I/O operation on closed file.')
f.isatty()
#! ValueError('I/O operation on closed file.')
f.fileno()
#! ValueError('I/O operation on closed file.')
f.detach()
#! ValueError('I/O operation on closed file.')
f.readlines()
#! ValueError('I/O operation on closed file.')
