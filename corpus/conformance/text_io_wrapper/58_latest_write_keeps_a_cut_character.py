# parity 1
# dialect: latest
"""In the latest dialect a write keeps a character that is cut, which no CPython does."""
sock = Socket(recv=[b'ab\xc3', b'\xa9c'])
f = makefile(sock, 'rw', errors='replace')
#: refs 1
f.read(1)
#> 'a'
#: recv_into(8192) -> 3
f.write('x')
#> 1
f.read(3)
#> 'b\xe9c'
#: recv_into(8192) -> 2
#end
#: send(b'x') -> 1
#: refs 0
