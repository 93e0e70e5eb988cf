# parity 1
# recorded: cpython 3.11.2
"""A reader is never writable and its write is unsupported."""
sock = Socket()
raw = SocketIO(sock, 'rw')
f = BufferedReader(raw)
f.writable()
#> False
f.write(b'x')
#! UnsupportedOperation('write')
f.write('x')
#! UnsupportedOperation('write')
