# parity 1
# recorded: cpython 3.11.2
"""A read1 with bytes in the buffer returns those and makes no raw call."""
sock = Socket(recv=[b'abcd', b'efgh'])
f = makefile(sock, 'rb', 4)
#: refs 1
f.peek()
#> b'abcd'
#: recv_into(4) -> 4
f.read1(1)
#> b'a'
f.read1(100)
#> b'bcd'
#end
#: refs 0
