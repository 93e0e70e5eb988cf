# parity 1
# recorded: cpython 3.11.2
"""A reader and a writer over one SocketIO are both closed by the close of one."""
sock = Socket(recv=[b'in'])
raw = SocketIO(sock, 'rw')
r = BufferedReader(raw, 4)
w = BufferedWriter(raw, 4)
r.read(2)
#> b'in'
#: recv_into(4) -> 2
w.write(b'out')
#> 3
r.close()
#> None
w.closed
#> True
w.flush()
#! ValueError('flush of closed file')
