# parity 1
# dialect: latest
"""In the latest dialect a write keeps the first byte of a character that is still to come."""
sock = Socket(recv=[b'a\xc3', b'\xa9b'])
f = makefile(sock, 'rw')
#: refs 1
f.read(1)
#> 'a'
#: recv_into(8192) -> 2
f.write('x')
#> 1
f.read(2)
#> '\xe9b'
#: recv_into(8192) -> 2
#end
#: send(b'x') -> 1
#: refs 0
