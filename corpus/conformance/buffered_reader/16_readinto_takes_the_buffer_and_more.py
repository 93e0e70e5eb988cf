# parity 1
# recorded: cpython 3.11.2
"""A readinto copies the buffered bytes and goes on with raw reads until it is full."""
sock = Socket(recv=[b'abc', b'de', b'fgh'])
f = makefile(sock, 'rb', 8)
#: refs 1
f.read(1)
#> b'a'
#: recv_into(8) -> 3
data = bytearray(5)
f.readinto(data)
#> 5
#: recv_into(8) -> 2
#: recv_into(6) -> 3
data
#> bytearray(b'bcdef')
f.peek()
#> b'gh'
#end
#: refs 0
