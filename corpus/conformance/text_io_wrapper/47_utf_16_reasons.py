# parity 1
# recorded: cpython 3.11.2
"""UTF-16 has a reason for a wrong pair, and one for an end within it."""
sock = Socket(recv=[b'\x00\xdc', b'\x00\xd8a\x00', b'\x00\xd8', EOF])
f = makefile(sock, 'r', encoding='utf-16-le')
#: refs 1
f.read(1)
#! UnicodeDecodeError('utf-16-le', b'\x00\xdc', 0, 2, 'illegal encoding')
#: recv_into(8192) -> 2
f.read(1)
#! UnicodeDecodeError('utf-16-le', b'\x00\xd8a\x00', 0, 2, 'illegal UTF-16 surrogate')
#: recv_into(8192) -> 4
f.read(1)
#! UnicodeDecodeError('utf-16-le', b'\x00\xd8', 0, 2, 'unexpected end of data')
#: recv_into(8192) -> 2
#: recv_into(8192) -> EOF
#end
#: refs 0
