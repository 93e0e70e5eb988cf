# parity 1
# recorded: cpython 3.11.2
"""A write of more than the buffer size goes straight to the socket, in one piece."""
sock = Socket()
f = makefile(sock, 'wb', 8)
#: refs 1
f.write(b'12')
#> 2
f.write(b'0123456789abcdefghij')
#> 20
#: send(b'12') -> 2
#: send(b'0123456789abcdefghij') -> 20
f.flush()
#> None
#end
#: refs 0
