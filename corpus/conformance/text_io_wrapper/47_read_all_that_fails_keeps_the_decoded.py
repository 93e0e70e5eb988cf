# parity 1
# recorded: cpython 3.11.2
"""A read of all that cannot be decoded keeps the characters that were decoded before."""
sock = Socket(recv=[b'abc', b'd\xff', EOF, b'e'])
f = makefile(sock, 'r')
#: refs 1
f.read(1)
#> 'a'
#: recv_into(8192) -> 3
f.read()
#! UnicodeDecodeError('utf-8', b'd\xff', 1, 2, 'invalid start byte')
#: recv_into(8192) -> 2
#: recv_into(8192) -> EOF
f.read(3)
#> 'bce'
#: recv_into(8192) -> 1
#end
#: refs 0
