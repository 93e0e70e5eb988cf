# parity 1
# recorded: cpython 3.11.2
"""A read of no more than the buffer holds makes no raw call."""
sock = Socket(recv=[b'abcdef', b'xyz'])
f = makefile(sock, 'rb', 8)
#: refs 1
f.read(1)
#> b'a'
#: recv_into(8) -> 6
f.read(2)
#> b'bc'
f.read(3)
#> b'def'
#end
#: refs 0
