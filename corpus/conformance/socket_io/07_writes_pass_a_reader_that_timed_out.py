# parity 1
# recorded: cpython 3.11.2
"""The two halves share one SocketIO, yet its timeout mark stops reads alone."""
sock = Socket(recv=[b'ab', TIMEOUT])
raw = SocketIO(sock, 'rw')
r = BufferedReader(raw, 2)
w = BufferedWriter(raw, 2)
r.read(3)
#! TimeoutError('timed out')
#: recv_into(2) -> 2
#: recv_into(2) -> TIMEOUT
raw.write(b'x')
#> 1
#: send(b'x') -> 1
w.write(b'abc')
#> 3
#: send(b'abc') -> 3
r.peek()
#! OSError('cannot read from timed out object')
