# parity 1
# recorded: cpython 3.11.2
"""A readinto makes one recv_into of the size of its target."""
sock = Socket(recv=[b'ab', b'cd'])
f = makefile(sock, 'rb', 0)
#: refs 1
data = bytearray(5)
f.readinto(data)
#> 2
#: recv_into(5) -> 2
data
#> bytearray(b'ab\x00\x00\x00')
#end
#: refs 0
