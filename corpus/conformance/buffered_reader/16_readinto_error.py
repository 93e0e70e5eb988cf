# parity 1
# recorded: cpython 3.11.2
"""An error in the middle of a readinto leaves what was copied in the target."""
sock = Socket(recv=[b'ab', OSError(104)])
f = makefile(sock, 'rb', 8)
#: refs 1
data = bytearray(b'....')
f.readinto(data)
#! ConnectionResetError(104, 'Connection reset by peer')
#: recv_into(8) -> 2
#: recv_into(6) -> OSError(104)
data
#> bytearray(b'ab..')
#end
#: refs 0
