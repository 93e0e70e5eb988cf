# parity 1
# recorded: cpython 3.11.2
"""A decode error within readlines loses the lines before it."""
sock = Socket(recv=[b'a\nb', b'\xfe', b'c\n'])
f = makefile(sock, 'r')
#: refs 1
f.readlines()
#! UnicodeDecodeError('utf-8', b'\xfe', 0, 1, 'invalid start byte')
#: recv_into(8192) -> 3
#: recv_into(8192) -> 1
f.readlines()
#> ['c\n']
#: recv_into(8192) -> 2
#: recv_into(8192) -> EOF
#end
#: refs 0
