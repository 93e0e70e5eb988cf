# parity 1
# recorded: cpython 3.11.2
"""A peek of None is a TypeError, although the size is ignored."""
sock = Socket(recv=[b'x'])
f = makefile(sock, 'rb', 8)
#: refs 1
f.peek(None)
#! TypeError("'NoneType' object cannot be interpreted as an integer")
f.peek()
#> b'x'
#: recv_into(8) -> 1
#end
#: refs 0
