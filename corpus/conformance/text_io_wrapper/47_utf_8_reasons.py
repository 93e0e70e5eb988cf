# parity 1
# recorded: cpython 3.11.2
"""UTF-8 has a reason for each kind of bad byte."""
sock = Socket(recv=[b'\x80', b'\xc3(', b'\xf5', b'\xe0\x80'])
f = makefile(sock, 'r')
#: refs 1
f.read(1)
#! UnicodeDecodeError('utf-8', b'\x80', 0, 1, 'invalid start byte')
#: recv_into(8192) -> 1
f.read(1)
#! UnicodeDecodeError('utf-8', b'\xc3(', 0, 1, 'invalid continuation byte')
#: recv_into(8192) -> 2
f.read(1)
#! UnicodeDecodeError('utf-8', b'\xf5', 0, 1, 'invalid start byte')
#: recv_into(8192) -> 1
f.read(1)
#! UnicodeDecodeError('utf-8', b'\xe0\x80', 0, 1, 'invalid continuation byte')
#: recv_into(8192) -> 2
#end
#: refs 0
