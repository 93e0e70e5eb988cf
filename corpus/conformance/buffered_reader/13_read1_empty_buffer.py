# parity 1
# recorded: cpython 3.11.2
"""A read1 over an empty buffer makes one raw read of its size and leaves the buffer empty."""
sock = Socket(recv=[b'abcdef', b'ghi'])
f = makefile(sock, 'rb', 8)
#: refs 1
f.read1(3)
#> b'abc'
#: recv_into(3) -> 3
f.read1(8)
#> b'def'
#: recv_into(8) -> 3
#end
#: refs 0
