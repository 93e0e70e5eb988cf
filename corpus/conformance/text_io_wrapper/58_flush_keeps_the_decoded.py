# parity 1
# recorded: cpython 3.11.2
"""A flush leaves the decoded text alone."""
sock = Socket(recv=[b'abcd'])
f = makefile(sock, 'rw')
#: refs 1
f.write('x')
#> 1
f.read(1)
#> 'a'
#: recv_into(8192) -> 4
f.flush()
#> None
#: send(b'x') -> 1
f.read(2)
#> 'bc'
#end
#: refs 0
