# parity 1
# recorded: cpython 3.11.2
"""bpo-13393: read1 was limited to the buffer size, where it asks for exactly its size."""
sock = Socket(recv=[b'0123456789abcdefghij'])
f = makefile(sock, 'rb', 8)
#: refs 1
f.read1()
#> b'01234567'
#: recv_into(8) -> 8
f.read1(3)
#> b'89a'
#: recv_into(3) -> 3
f.read1(100)
#> b'bcdefghij'
#: recv_into(100) -> 9
#end
#: refs 0
