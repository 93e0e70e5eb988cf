# parity 1
# recorded: cpython 3.11.2
"""The write and flush of a closed pair are those of its writer."""
sock = Socket()
f = makefile(sock, 'rwb', 4)
#: refs 1
f.close()
#> None
#: refs 0
f.write(b'x')
#! ValueError('write to closed file')
f.flush()
#! ValueError('flush of closed file')
f.writelines(b'')
#! ValueError('I/O operation on closed file.')
f.closed
#> True
