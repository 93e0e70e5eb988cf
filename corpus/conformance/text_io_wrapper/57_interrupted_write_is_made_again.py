# parity 1
# recorded: cpython 3.11.2
"""An interrupted write of a raw file is made again."""
sock = Socket(send=[OSError(4), OSError(4)])
raw = SocketIO(sock, 'w')
t = TextIOWrapper(raw)
t.write('abc')
#> 3
t.flush()
#> None
#: send(b'abc') -> OSError(4)
#: send(b'abc') -> OSError(4)
#: send(b'abc') -> 3
