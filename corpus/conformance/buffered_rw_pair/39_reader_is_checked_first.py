# parity 1
# recorded: cpython 3.11.2
"""The constructor checks that the reader can be read before it checks the writer."""
sock = Socket()
r = SocketIO(sock, 'r')
w = SocketIO(sock, 'w')
BufferedRWPair(w, r)
#! UnsupportedOperation('File or stream is not readable.')
BufferedRWPair(r, r)
#! UnsupportedOperation('File or stream is not writable.')
BufferedRWPair(r, w)
#> <BufferedRWPair #1>
