# parity 1
# recorded: cpython 3.11.2
"""The reads of a closed writer are unsupported, while readlines finds it closed."""
sock = Socket()
f = makefile(sock, 'wb', 8)
#: refs 1
f.close()
#> None
#: refs 0
f.read()
#! UnsupportedOperation('read')
f.readlines()
#! ValueError('I/O operation on closed file.')
f.readline()
#! UnsupportedOperation('read')
