# parity 1
# recorded: cpython 3.11.2
"""The other methods of a closed SocketIO say that the file is closed."""
sock = Socket()
f = makefile(sock, 'rwb', 0)
#: refs 1
f.close()
#> None
#: refs 0
f.fileno()
#! ValueError('I/O operation on closed file.')
f.isatty()
#! ValueError('I/O operation on closed file.')
f.flush()
#! ValueError('I/O operation on closed file.')
f.read(1)
#! ValueError('I/O operation on closed file.')
f.readline()
#! ValueError('I/O operation on closed file.')
f.write(b'x')
#! ValueError('I/O operation on closed file.')
next(f)
#! ValueError('I/O operation on closed file.')
