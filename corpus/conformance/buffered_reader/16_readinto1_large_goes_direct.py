# parity 1
# recorded: cpython 3.11.2
"""A readinto1 of more than the buffer size makes one raw read straight into the target."""
sock = Socket(recv=[b'abcdef', b'gh'])
f = makefile(sock, 'rb', 4)
#: refs 1
data = bytearray(8)
f.readinto1(data)
#> 6
#: recv_into(8) -> 6
data
#> bytearray(b'abcdef\x00\x00')
#end
#: refs 0
