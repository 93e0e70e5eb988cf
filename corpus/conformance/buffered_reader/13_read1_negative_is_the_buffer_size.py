# parity 1
# recorded: cpython 3.11.2
"""A read1 without a size or with a negative one asks for the buffer size."""
sock = Socket(recv=[b'0123456789'])
f = makefile(sock, 'rb', 4)
#: refs 1
f.read1()
#> b'0123'
#: recv_into(4) -> 4
f.read1(-5)
#> b'4567'
#: recv_into(4) -> 4
#end
#: refs 0
