# parity 1
# recorded: cpython 3.11.2
"""A write to an unwritable file does not look at its data."""
sock = Socket()
f = SocketIO(sock, 'r')
f.write('text')
#! UnsupportedOperation('File or stream is not writable.')
