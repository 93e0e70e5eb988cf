# parity 1
# recorded: cpython 3.11.2
"""bpo-39510: readinto of a closed reader crashed over its freed buffer."""
sock = Socket(recv=[b'abcd'])
f = makefile(sock, 'rb')
#: refs 1
f.read(1)
#> b'a'
#: recv_into(8192) -> 4
f.close()
#> None
#: refs 0
data = bytearray(2)
f.readinto(data)
#! ValueError('readinto of closed file')
data
#> bytearray(b'\x00\x00')
