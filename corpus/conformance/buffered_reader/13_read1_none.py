# parity 1
# recorded: cpython 3.11.2
"""A read1 of None is a TypeError before any raw call."""
sock = Socket(recv=[b'ab'])
f = makefile(sock, 'rb', 4)
#: refs 1
f.read1(None)
#! TypeError("'NoneType' object cannot be interpreted as an integer")
f.read1(1)
#> b'a'
#: recv_into(1) -> 1
#end
#: refs 0
