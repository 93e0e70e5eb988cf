# parity 1
# recorded: cpython 3.11.2
"""A read1 may ask for more than the buffer size."""
sock = Socket(recv=[b'0123456789'])
f = makefile(sock, 'rb', 4)
#: refs 1
f.read1(20)
#> b'0123456789'
#: recv_into(20) -> 10
#end
#: refs 0
