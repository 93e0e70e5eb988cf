# parity 1
# recorded: cpython 3.11.2
"""A readinto1 of up to the buffer size makes one raw read through the buffer."""
sock = Socket(recv=[b'abcdef', b'gh'])
f = makefile(sock, 'rb', 8)
#: refs 1
data = bytearray(4)
f.readinto1(data)
#> 4
#: recv_into(8) -> 6
f.peek()
#> b'ef'
#end
#: refs 0
