# parity 1
# recorded: cpython 3.11.2
"""With write_through a write that fails loses its text, and the next one goes alone."""
sock = Socket(send=[OSError(32)])
raw = SocketIO(sock, 'w')
t = TextIOWrapper(raw, write_through=True)
t.write('abc')
#! BrokenPipeError(32, 'Broken pipe')
#: send(b'abc') -> OSError(32)
t.write('d')
#> 1
#: send(b'd') -> 1
