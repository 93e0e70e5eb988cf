# parity 1
# recorded: cpython 3.11.2
"""A write throws away the text that was decoded and not read."""
sock = Socket(recv=[b'abcd', b'efgh'])
f = makefile(sock, 'rw')
#: refs 1
f.read(1)
#> 'a'
#: recv_into(8192) -> 4
f.write('x')
#> 1
f.read(3)
#> 'efg'
#: recv_into(8192) -> 4
#end
#: send(b'x') -> 1
#: refs 0
