# parity 1
# recorded: cpython 3.11.2
"""A raw read that would block returns None."""
sock = Socket(recv=[WOULD_BLOCK, b'x'])
f = makefile(sock, 'rb', 0)
#: refs 1
data = bytearray(1)
f.readinto(data)
#> None
#: recv_into(1) -> WOULD_BLOCK
f.readinto(data)
#> 1
#: recv_into(1) -> 1
#end
#: refs 0
