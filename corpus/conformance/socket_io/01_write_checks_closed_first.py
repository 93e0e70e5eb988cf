# parity 1
# recorded: cpython 3.11.2
"""A write checks that the file is open before it checks that it is writable."""
sock = Socket()
f = makefile(sock, 'rb', 0)
#: refs 1
f.write(b'x')
#! UnsupportedOperation('File or stream is not writable.')
f.close()
#> None
#: refs 0
f.write(b'x')
#! ValueError('I/O operation on closed file.')
