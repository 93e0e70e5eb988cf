# parity 1
# recorded: cpython 3.11.2
"""A read of more than the readahead of a closed raw file fails and loses it."""
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
f.read(9)
#! ValueError('I/O operation on closed file.')
f.read(1)
#! ValueError('read of closed file')
