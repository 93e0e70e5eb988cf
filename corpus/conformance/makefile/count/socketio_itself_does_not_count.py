# parity 1
# recorded: cpython 3.11.2
"""A SocketIO made by hand adds nothing to the counter."""
sock = Socket(recv=[b'x'])
f = SocketIO(sock, 'r')
sock._makefile_refs
#> 0
f.read(1)
#> b'x'
#: recv_into(1) -> 1
f.close()
#> None
sock._makefile_refs
#> 0
