# parity 1
# recorded: cpython 3.11.2
"""A readline at the end of file returns the part that it has and then empty bytes."""
sock = Socket(recv=[b'ab'])
f = makefile(sock, 'rb', 8)
#: refs 1
f.readline()
#> b'ab'
#: recv_into(8) -> 2
#: recv_into(8) -> EOF
f.readline()
#> b''
#: recv_into(8) -> EOF
#end
#: refs 0
