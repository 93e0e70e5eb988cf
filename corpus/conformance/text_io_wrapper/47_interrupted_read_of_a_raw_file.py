# parity 1
# recorded: cpython 3.11.2
"""An interrupted read of a raw file is made again."""
sock = Socket(recv=[OSError(4), b'ab', OSError(4), b'c\n'])
raw = SocketIO(sock, 'r')
t = TextIOWrapper(raw)
t.read(1)
#> 'a'
#: recv_into(8192) -> OSError(4)
#: recv_into(8192) -> 2
t.readline()
#> 'bc\n'
#: recv_into(8192) -> OSError(4)
#: recv_into(8192) -> 2
