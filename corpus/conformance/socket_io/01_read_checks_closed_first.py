# parity 1
# recorded: cpython 3.11.2
"""A read checks that the file is open before it checks that it is readable."""
sock = Socket()
f = makefile(sock, 'wb', 0)
#: refs 1
f.read(1)
#! UnsupportedOperation('File or stream is not readable.')
f.close()
#> None
#: refs 0
f.read(1)
#! ValueError('I/O operation on closed file.')
