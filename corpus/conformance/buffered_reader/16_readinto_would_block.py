# parity 1
# recorded: cpython 3.11.2
"""A readinto is None when nothing was copied and the raw read would block."""
sock = Socket(recv=[WOULD_BLOCK])
f = makefile(sock, 'rb', 8)
#: refs 1
data = bytearray(b'....')
f.readinto(data)
#> None
#: recv_into(8) -> WOULD_BLOCK
data
#> bytearray(b'....')
#end
#: refs 0
