# parity 1
# recorded: cpython 3.11.2
"""A write that cannot send throws no decoded text away."""
sock = Socket(recv=[b'abcd'], send=[OSError(32)])
raw = SocketIO(sock, 'rw')
t = TextIOWrapper(raw, write_through=True)
t.read(1)
#> 'a'
#: recv_into(8192) -> 4
t.write('x')
#! BrokenPipeError(32, 'Broken pipe')
#: send(b'x') -> OSError(32)
t.read(2)
#> 'bc'
