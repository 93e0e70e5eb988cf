# parity 1
# recorded: cpython 3.11.2
"""A writer is never readable, and its reading methods are unsupported."""
sock = Socket(recv=[b'abc'])
raw = SocketIO(sock, 'rw')
f = BufferedWriter(raw, 8)
f.readable()
#> False
f.read(1)
#! UnsupportedOperation('read')
f.read1(1)
#! UnsupportedOperation('read1')
f.readinto(bytearray(1))
#! UnsupportedOperation('read')
f.readinto1(bytearray(1))
#! UnsupportedOperation('read1')
f.readline()
#! UnsupportedOperation('read')
next(f)
#! UnsupportedOperation('read')
