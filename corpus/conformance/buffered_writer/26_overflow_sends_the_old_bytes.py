# parity 1
# recorded: cpython 3.11.2
"""A write that does not fit sends what is pending and keeps the new bytes."""
sock = Socket()
f = makefile(sock, 'wb', 8)
#: refs 1
f.write(b'12345')
#> 5
f.write(b'6789')
#> 4
#: send(b'12345') -> 5
f.flush()
#> None
#: send(b'6789') -> 4
#end
#: refs 0
