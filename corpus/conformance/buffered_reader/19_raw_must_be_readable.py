# parity 1
# recorded: cpython 3.11.2
"""A raw file that is not readable is refused, and stays usable."""
sock = Socket()
raw = SocketIO(sock, 'w')
BufferedReader(raw)
#! UnsupportedOperation('File or stream is not readable.')
raw.write(b'on')
#> 2
#: send(b'on') -> 2
