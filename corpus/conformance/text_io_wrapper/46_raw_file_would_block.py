# parity 1
# recorded: cpython 3.11.2
"""The None of a raw file that would block is a TypeError."""
sock = Socket(recv=[WOULD_BLOCK, b'ab\n'])
raw = SocketIO(sock, 'r')
t = TextIOWrapper(raw)
t.read(2)
#! TypeError("underlying read() should have returned a bytes-like object, not 'NoneType'")
#: recv_into(8192) -> WOULD_BLOCK
t.readline()
#> 'ab\n'
#: recv_into(8192) -> 3
