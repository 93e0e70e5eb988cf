# parity 1
# recorded: cpython 3.11.2
"""The reading methods of a pair are those of its reader."""
sock = Socket(recv=[b'abcdefgh', b'ijkl'])
f = makefile(sock, 'rwb', 4)
#: refs 1
data = bytearray(2)
f.peek(1)
#> b'abcd'
#: recv_into(4) -> 4
f.readinto(data)
#> 2
f.readinto1(data)
#> 2
data
#> bytearray(b'cd')
f.read1(3)
#> b'efg'
#: recv_into(3) -> 3
f.read1(1)
#> b'h'
#: recv_into(1) -> 1
f.read(-1)
#> b'ijkl'
#: recv_into(8192) -> 4
#: recv_into(8192) -> EOF
#end
#: refs 0
