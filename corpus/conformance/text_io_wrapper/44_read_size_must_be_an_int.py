# parity 1
# recorded: cpython 3.11.2
"""A size that is no integer, or too large, is refused."""
sock = Socket(recv=[b'abc'])
f = makefile(sock, 'r')
#: refs 1
size = '1'
f.read(size)
#! TypeError("argument should be integer or None, not 'str'")
f.read(sock)
#! TypeError("argument should be integer or None, not 'Socket'")
f.read(1180591620717411303424)
#! OverflowError("cannot fit 'int' into an index-sized integer")
f.read(True)
#> 'a'
#: recv_into(8192) -> 3
#end
#: refs 0
