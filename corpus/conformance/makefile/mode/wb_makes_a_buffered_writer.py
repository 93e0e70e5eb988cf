# parity 1
# recorded: cpython 3.11.2
"""Mode wb gives a BufferedWriter over a SocketIO that writes only."""
sock = Socket()
f = makefile(sock, 'wb')
#: refs 1
f
#> <BufferedWriter f>
r = f.raw
r.mode
#> 'wb'
r.readable()
#> False
#end
#: refs 0
