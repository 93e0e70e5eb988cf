# parity 1
# recorded: cpython 3.11.2
"""SocketIO takes its modes with a b too and shows them with one."""
sock = Socket()
f = SocketIO(sock, 'rwb')
f.mode
#> 'rwb'
g = SocketIO(sock=sock, mode='w')
g.mode
#> 'wb'
