# parity 1
# recorded: cpython 3.11.2
"""The write and flush of a closed writer name themselves, and detach is a flush."""
sock = Socket()
f = makefile(sock, 'wb', 8)
#: refs 1
f.close()
#> None
#: refs 0
f.write(b'x')
#! ValueError('write to closed file')
f.write(b'')
#! ValueError('write to closed file')
f.flush()
#! ValueError('flush of closed file')
f.detach()
#! ValueError('flush of closed file')
