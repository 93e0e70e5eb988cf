# parity 1
# recorded: cpython 3.11.2
"""A buffer size of None is a TypeError, and so is one that is no integer."""
sock = Socket()
raw = SocketIO(sock, 'rw')
BufferedReader(raw, None)
#! TypeError("'NoneType' object cannot be interpreted as an integer")
size = '8'
BufferedReader(raw, size)
#! TypeError("'str' object cannot be interpreted as an integer")
