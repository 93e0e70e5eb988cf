# parity 1
# recorded: cpython 3.11.2
"""A readinto of exactly the buffer size goes through the buffer."""
sock = Socket(recv=[b'ab', b'cdef'])
f = makefile(sock, 'rb', 4)
#: refs 1
data = bytearray(4)
f.readinto(data)
#> 4
#: recv_into(4) -> 2
#: recv_into(2) -> 2
data
#> bytearray(b'abcd')
#end
#: refs 0
