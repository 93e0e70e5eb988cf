# parity 1
# recorded: cpython 3.11.2
"""A text file over a closed buffer is refused in the words of that."""
sock = Socket()
raw = SocketIO(sock, 'r')
raw.close()
#> None
TextIOWrapper(raw)
#! ValueError('I/O operation on closed socket.')
b = Memory()
b.close()
#> None
#: close()
TextIOWrapper(b)
#! ValueError('I/O operation on closed file.')
