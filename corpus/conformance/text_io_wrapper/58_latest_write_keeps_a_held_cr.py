# parity 1
# dialect: latest
"""In the latest dialect a write keeps a CR that is held back, which no CPython does."""
sock = Socket(recv=[b'a\nb\r', b'\nc'])
f = makefile(sock, 'rw')
#: refs 1
f.readline()
#> 'a\n'
#: recv_into(8192) -> 4
f.write('x')
#> 1
f.readline()
#> 'b\n'
#: recv_into(8192) -> 2
f.read(1)
#> 'c'
#end
#: send(b'x') -> 1
#: refs 0
