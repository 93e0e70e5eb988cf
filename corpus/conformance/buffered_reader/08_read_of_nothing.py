# parity 1
# recorded: cpython 3.11.2
"""A read of no bytes makes no raw call, with a buffer or without."""
sock = Socket(recv=[b'ab'])
f = makefile(sock, 'rb', 8)
#: refs 1
f.read(0)
#> b''
f.read(1)
#> b'a'
#: recv_into(8) -> 2
f.read(0)
#> b''
#end
#: refs 0
