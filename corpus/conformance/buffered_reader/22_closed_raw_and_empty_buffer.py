# parity 1
# recorded: cpython 3.11.2
"""A reader whose raw file is closed refuses reads once its buffer is empty."""
sock = Socket(recv=[b'ab'])
f = makefile(sock, 'rb', 8)
#: refs 1
f.read(2)
#> b'ab'
#: recv_into(8) -> 2
raw = f.raw
raw.close()
#> None
#: refs 0
f.closed
#> True
f.read(1)
#! ValueError('read of closed file')
f.read(0)
#! ValueError('read of closed file')
