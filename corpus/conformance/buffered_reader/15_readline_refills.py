# parity 1
# recorded: cpython 3.11.2
"""A readline asks for a whole buffer only when the buffer is used up."""
sock = Socket(recv=[b'abcd', b'ef', b'g\nh'])
f = makefile(sock, 'rb', 4)
#: refs 1
f.readline()
#> b'abcdefg\n'
#: recv_into(4) -> 4
#: recv_into(4) -> 2
#: recv_into(4) -> 3
f.read(1)
#> b'h'
#end
#: refs 0
