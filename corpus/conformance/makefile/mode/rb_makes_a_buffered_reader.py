# parity 1
# recorded: cpython 3.11.2
"""Mode rb gives a BufferedReader over a SocketIO that reads only."""
sock = Socket()
f = makefile(sock, 'rb')
#: refs 1
f
#> <BufferedReader f>
r = f.raw
r
#> <SocketIO r>
r.mode
#> 'rb'
r.writable()
#> False
#end
#: refs 0
