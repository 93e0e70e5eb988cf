# parity 1
# recorded: cpython 3.11.2
"""A buffer size of 0 or less is refused."""
sock = Socket()
raw = SocketIO(sock, 'r')
BufferedReader(raw, 0)
#! ValueError('buffer size must be strictly positive')
BufferedReader(raw, -1)
#! ValueError('buffer size must be strictly positive')
BufferedReader(raw=raw, buffer_size=False)
#! ValueError('buffer size must be strictly positive')
