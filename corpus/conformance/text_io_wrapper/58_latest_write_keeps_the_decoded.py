# parity 1
# dialect: latest
"""In the latest dialect, as from 3.11.8 on, a write keeps the text that was decoded."""
sock = Socket(recv=[b'abcd', b'efgh'])
f = makefile(sock, 'rw')
#: refs 1
f.read(1)
#> 'a'
#: recv_into(8192) -> 4
f.write('x')
#> 1
f.read(3)
#> 'bcd'
f.readline()
#> 'efgh'
#: recv_into(8192) -> 4
#: recv_into(8192) -> EOF
#end
#: send(b'x') -> 1
#: refs 0
