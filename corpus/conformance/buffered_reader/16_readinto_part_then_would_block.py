# parity 1
# recorded: cpython 3.11.2
"""A readinto that would block later returns the count so far."""
sock = Socket(recv=[b'ab', WOULD_BLOCK, b'cd'])
f = makefile(sock, 'rb', 8)
#: refs 1
data = bytearray(b'....')
f.readinto(data)
#> 2
#: recv_into(8) -> 2
#: recv_into(6) -> WOULD_BLOCK
data
#> bytearray(b'ab..')
#end
#: refs 0
