# parity 1
# dialect: latest
"""In the latest dialect a write keeps a carriage return that is held back."""
sock = Socket(recv=[b'a\r', b'\nb'])
f = makefile(sock, 'rw')
#: refs 1
f.read(1)
#> 'a'
#: recv_into(8192) -> 2
f.write('x')
#> 1
f.read(2)
#> '\nb'
#: recv_into(8192) -> 2
#end
#: send(b'x') -> 1
#: refs 0
