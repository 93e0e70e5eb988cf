# parity 1
# recorded: cpython 3.11.2
"""A buffer without read1 is asked for a chunk by read."""
sock = Socket(recv=[b'one\n', b'two\n'])
raw = SocketIO(sock, 'r')
t = TextIOWrapper(raw)
t.readline()
#> 'one\n'
#: recv_into(8192) -> 4
t.readline()
#> 'two\n'
#: recv_into(8192) -> 4
t.buffer
#> <SocketIO raw>
