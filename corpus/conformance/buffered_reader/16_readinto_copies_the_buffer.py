# parity 1
# recorded: cpython 3.11.2
"""A readinto of no more than the buffer holds makes no raw call."""
sock = Socket(recv=[b'abcdef'])
f = makefile(sock, 'rb', 8)
#: refs 1
f.peek()
#> b'abcdef'
#: recv_into(8) -> 6
data = bytearray(4)
f.readinto(data)
#> 4
data
#> bytearray(b'abcd')
#end
#: refs 0
