# parity 1
# recorded: cpython 3.11.2
"""A writer wants a raw file that is writable and a positive size."""
sock = Socket()
r = SocketIO(sock, 'r')
w = SocketIO(sock, 'w')
BufferedWriter(r)
#! UnsupportedOperation('File or stream is not writable.')
BufferedWriter(r, 0)
#! UnsupportedOperation('File or stream is not writable.')
BufferedWriter(w, 0)
#! ValueError('buffer size must be strictly positive')
BufferedWriter(buffer_size=-8, raw=w)
#! ValueError('buffer size must be strictly positive')
