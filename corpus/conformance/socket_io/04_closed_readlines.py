# parity 1
# recorded: cpython 3.11.2
"""The list methods of a closed SocketIO say that the file is closed."""
sock = Socket()
f = makefile(sock, 'wb', 0)
#: refs 1
f.close()
#> None
#: refs 0
f.readlines()
#! ValueError('I/O operation on closed file.')
f.writelines(b'')
#! ValueError('I/O operation on closed file.')
f.readall()
#! ValueError('I/O operation on closed file.')
