# parity 1
# recorded: cpython 3.11.2
"""A buffering of None gives a buffer of 8192 bytes."""
sock = Socket(recv=[b'abc'])
f = makefile(sock, 'rb', None)
#: refs 1
f.read(1)
#> b'a'
#: recv_into(8192) -> 3
#end
#: refs 0
