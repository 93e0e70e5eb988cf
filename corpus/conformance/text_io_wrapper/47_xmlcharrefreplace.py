# parity 1
# recorded: cpython 3.11.2
"""The handler xmlcharrefreplace cannot decode."""
sock = Socket(recv=[b'a\xff', b'b'])
f = makefile(sock, 'r', errors='xmlcharrefreplace')
#: refs 1
f.read(1)
#! TypeError("don't know how to handle UnicodeDecodeError in error callback")
#: recv_into(8192) -> 2
f.read(1)
#> 'b'
#: recv_into(8192) -> 1
#end
#: refs 0
