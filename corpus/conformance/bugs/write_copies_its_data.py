# parity 1
# recorded: cpython 3.11.2
"""A write kept a reference to the caller's bytearray, where it copies the bytes."""
source = Memory(b'WXYZ')
sock = Socket()
f = makefile(sock, 'wb')
#: refs 1
data = bytearray(b'abcd')
f.write(data)
#> 4
source.readinto(data)
#> 4
#: readinto(4) -> 4
data
#> bytearray(b'WXYZ')
f.flush()
#> None
#: send(b'abcd') -> 4
#end
#: close()
#: refs 0
