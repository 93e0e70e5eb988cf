# parity 1
# recorded: cpython 3.11.2
"""A target that cannot be written is the socket's TypeError and uses up no plan."""
sock = Socket(recv=[b'kept'])
f = makefile(sock, 'rb', 0)
#: refs 1
f.readinto(b'xxxx')
#! TypeError('recv_into() argument 1 must be read-write bytes-like object, not bytes')
f.readinto('xxxx')
#! TypeError('recv_into() argument 1 must be read-write bytes-like object, not str')
f.read(4)
#> b'kept'
#: recv_into(4) -> 4
#end
#: refs 0
