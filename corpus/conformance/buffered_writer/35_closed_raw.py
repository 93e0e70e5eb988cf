# parity 1
# recorded: cpython 3.11.2
"""A writer whose raw file alone is closed is closed, and its pending bytes are lost."""
sock = Socket()
f = makefile(sock, 'wb', 8)
#: refs 1
f.write(b'abc')
#> 3
raw = f.raw
raw.close()
#> None
#: refs 0
f.closed
#> True
f.flush()
#! ValueError('flush of closed file')
f.close()
#> None
