# parity 1
# recorded: cpython 3.11.2
"""A readinto of more than the buffer size reads straight into the target what remains."""
sock = Socket(recv=[b'abc', b'defghi', b'jk'])
f = makefile(sock, 'rb', 4)
#: refs 1
data = bytearray(10)
f.readinto(data)
#> 10
#: recv_into(10) -> 3
#: recv_into(7) -> 6
#: recv_into(4) -> 2
data
#> bytearray(b'abcdefghij')
#end
#: refs 0
