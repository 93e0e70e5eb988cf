# parity 1
# recorded: cpython 3.11.2
"""An unbuffered read of no bytes asks the socket for 0 bytes."""
sock = Socket(recv=[b'ab'])
f = makefile(sock, 'rb', 0)
#: refs 1
f.read(0)
#> b''
#: recv_into(0) -> 0
f.read(1)
#> b'a'
#: recv_into(1) -> 1
#end
#: refs 0
