# parity 1
# recorded: cpython 3.11.2
"""A write throws away a CR that is held back."""
sock = Socket(recv=[b'a\r', b'\nb'])
f = makefile(sock, 'rw')
#: refs 1
f.read(1)
#> 'a'
#: recv_into(8192) -> 2
f.write('x')
#> 1
f.readline()
#> '\n'
#: recv_into(8192) -> 2
#end
#: send(b'x') -> 1
#: refs 0
