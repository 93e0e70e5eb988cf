# parity 1
# recorded: cpython 3.11.2
"""bpo-22854: a reader said that it is writable, and a writer that it is readable."""
sock = Socket()
raw = SocketIO(sock, 'rw')
r = BufferedReader(raw)
w = BufferedWriter(raw)
r.writable()
#> False
w.readable()
#> False
r.close()
#> None
r.writable()
#> False
r.readable()
#! ValueError('I/O operation on closed socket.')
