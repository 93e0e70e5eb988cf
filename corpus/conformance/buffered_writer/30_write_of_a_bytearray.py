# parity 1
# recorded: cpython 3.11.2
"""A bytearray is written by its bytes."""
sock = Socket()
f = makefile(sock, 'wb', 8)
#: refs 1
f.write(bytearray(3))
#> 3
f.write(bytearray(b'xyz'))
#> 3
f.flush()
#> None
#: send(b'\x00\x00\x00xyz') -> 6
#end
#: refs 0
