# parity 1
# recorded: cpython 3.11.2
"""A decode error in a later chunk of a line loses the part before it."""
sock = Socket(recv=[b'one', b'\x80', b'two\n'])
f = makefile(sock, 'r')
#: refs 1
f.readline()
#! UnicodeDecodeError('utf-8', b'\x80', 0, 1, 'invalid start byte')
#: recv_into(8192) -> 3
#: recv_into(8192) -> 1
f.readline()
#> 'two\n'
#: recv_into(8192) -> 4
#end
#: refs 0
