# parity 1
# recorded: cpython 3.11.2
"""A read of exactly the buffer size goes straight into the result."""
sock = Socket(recv=[b'01234567', b'89'])
f = makefile(sock, 'rb', 8)
#: refs 1
f.read(8)
#> b'01234567'
#: recv_into(8) -> 8
f.peek()
#> b'89'
#: recv_into(8) -> 2
#end
#: refs 0
