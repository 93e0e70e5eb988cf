# parity 1
# recorded: cpython 3.11.2
"""A reader made by hand has a buffer of 8192 bytes unless a size is given."""
sock = Socket(recv=[b'ab'])
raw = SocketIO(sock, 'r')
f = BufferedReader(raw)
f.peek()
#> b'ab'
#: recv_into(8192) -> 2
