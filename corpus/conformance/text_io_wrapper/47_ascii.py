# parity 1
# recorded: cpython 3.11.2
"""A byte that is not ASCII is an error with its place."""
sock = Socket(recv=[b'ab\x80\x81'])
f = makefile(sock, 'r', encoding='ascii')
#: refs 1
f.read(1)
#! UnicodeDecodeError('ascii', b'ab\x80\x81', 2, 3, 'ordinal not in range(128)')
#: recv_into(8192) -> 4
#end
#: refs 0
