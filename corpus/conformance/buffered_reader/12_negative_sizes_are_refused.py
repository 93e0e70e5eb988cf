# parity 1
# recorded: cpython 3.11.2
"""A read size below -1 is refused before the file is found closed."""
sock = Socket()
f = makefile(sock, 'rb', 8)
#: refs 1
f.read(-2)
#! ValueError('read length must be non-negative or -1')
f.close()
#> None
#: refs 0
f.read(-2)
#! ValueError('read length must be non-negative or -1')
f.read(-1)
#! ValueError('read of closed file')
