# parity 1
# recorded: cpython 3.11.2
"""A peek makes one raw read of the buffer size, whatever size was asked for."""
sock = Socket(recv=[b'abc', b'def'])
f = makefile(sock, 'rb', 8)
#: refs 1
f.peek(1)
#> b'abc'
#: recv_into(8) -> 3
f.peek(100)
#> b'abc'
f.peek(-3)
#> b'abc'
f.peek(0)
#> b'abc'
#end
#: refs 0
