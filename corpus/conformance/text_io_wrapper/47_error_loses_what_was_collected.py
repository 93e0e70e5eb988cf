# parity 1
# recorded: cpython 3.11.2
"""A decode error in a later chunk of a read loses the characters of the earlier ones."""
sock = Socket(recv=[b'abc', b'd\xff', b'ef'])
f = makefile(sock, 'r')
#: refs 1
f.read(1)
#> 'a'
#: recv_into(8192) -> 3
f.read(5)
#! UnicodeDecodeError('utf-8', b'd\xff', 1, 2, 'invalid start byte')
#: recv_into(8192) -> 2
f.read(2)
#> 'ef'
#: recv_into(8192) -> 2
#end
#: refs 0
