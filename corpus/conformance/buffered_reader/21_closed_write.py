# parity 1
# recorded: cpython 3.11.2
"""The write of a closed reader is unsupported, while writelines finds it closed."""
sock = Socket()
f = makefile(sock, 'rb', 8)
#: refs 1
f.close()
#> None
#: refs 0
f.write(b'')
#! UnsupportedOperation('write')
f.writelines(b'')
#! ValueError('I/O operation on closed file.')
