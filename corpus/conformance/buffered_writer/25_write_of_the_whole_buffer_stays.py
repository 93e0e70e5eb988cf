# parity 1
# recorded: cpython 3.11.2
"""A single write of exactly the buffer size stays in the buffer."""
sock = Socket()
f = makefile(sock, 'wb', 4)
#: refs 1
f.write(b'1234')
#> 4
f.write(b'5')
#> 1
#: send(b'1234') -> 4
#end
#: send(b'5') -> 1
#: refs 0
