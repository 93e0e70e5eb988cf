# parity 1
# recorded: cpython 3.11.2
"""A reader whose raw file is closed cannot be detached, although it still serves its buffer."""
sock = Socket(recv=[b'abc'])
f = makefile(sock, 'rb', 8)
#: refs 1
f.read(1)
#> b'a'
#: recv_into(8) -> 3
raw = f.raw
raw.close()
#> None
#: refs 0
f.detach()
#! ValueError('I/O operation on closed file.')
