# parity 1
# recorded: cpython 3.11.2
"""An interrupted read of all over a raw file is made again by the raw file alone."""
sock = Socket(recv=[b'ab', OSError(4), b'c'])
raw = SocketIO(sock, 'r')
t = TextIOWrapper(raw)
t.read()
#> 'abc'
#: recv_into(8192) -> 2
#: recv_into(8192) -> OSError(4)
#: recv_into(8192) -> 1
#: recv_into(8192) -> EOF
t.read()
#> ''
#: recv_into(8192) -> EOF
