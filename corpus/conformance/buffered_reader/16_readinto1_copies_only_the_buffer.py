# parity 1
# recorded: cpython 3.11.2
"""A readinto1 with bytes in the buffer copies those alone."""
sock = Socket(recv=[b'abc', b'def'])
f = makefile(sock, 'rb', 8)
#: refs 1
f.read(1)
#> b'a'
#: recv_into(8) -> 3
data = bytearray(5)
f.readinto1(data)
#> 2
data
#> bytearray(b'bc\x00\x00\x00')
#end
#: refs 0
