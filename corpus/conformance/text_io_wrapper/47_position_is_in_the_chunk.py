# parity 1
# recorded: cpython 3.11.2
"""The error shows its place in the chunk, and not in the file."""
sock = Socket(recv=[b'abcd', b'ef\xff'])
f = makefile(sock, 'r')
#: refs 1
f.read(4)
#> 'abcd'
#: recv_into(8192) -> 4
f.read(2)
#! UnicodeDecodeError('utf-8', b'ef\xff', 2, 3, 'invalid start byte')
#: recv_into(8192) -> 3
#end
#: refs 0
