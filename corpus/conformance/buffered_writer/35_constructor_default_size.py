# parity 1
# recorded: cpython 3.11.2
"""A writer made by hand has a buffer of 8192 bytes, which one write may fill without a raw call."""
sock = Socket()
raw = SocketIO(sock, 'w')
f = BufferedWriter(raw)
f.write(bytearray(8192))
#> 8192
raw.close()
#> None
f.closed
#> True
